/** Text that is HTML already. */
export interface Html {
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML. What is filled in is shown as it is, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...values: readonly (Html | string | number)[]): Html {
  const parts = strings.map((string, index) => {
    const value = values[index];
    return (
      string + (value === undefined ? '' : typeof value === 'object' ? value.text : escaped(String(value)))
    );
  });
  return { text: parts.join('') };
}

/** Pieces after each other. */
export function joined(parts: readonly Html[]): Html {
  return { text: parts.map(({ text }) => text).join('\n') };
}

/** A description: paragraphs, lists of lines that begin with a dash, and code in backticks. */
export function prose(text: string): Html {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return joined(
    blocks.map((block) => (block.startsWith('- ') ? listed(block) : html`<p>${inline(block)}</p>`)),
  );
}

/** The same for a single line. */
export function inline(text: string): Html {
  return joinedInline(
    text
      .split(/`([^`]+)`/)
      .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`)),
  );
}

function listed(block: string): Html {
  const items = block.split('\n').map((line) => html`<li>${inline(line.replace(/^- /, ''))}</li>`);
  return html`<ul>
    ${joined(items)}
  </ul>`;
}

function joinedInline(parts: readonly Html[]): Html {
  return { text: parts.map(({ text }) => text).join('') };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

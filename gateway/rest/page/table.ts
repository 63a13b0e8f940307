import { html, joined, type Html } from './html.ts';

/** What is said of a name, by which its row is found, in the columns after it. */
type Row = readonly [name: string, ...cells: Html[]];

/** A table of what has names. */
export function table(caption: string, columns: readonly string[], rows: readonly Row[]): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${joined(columns.map((column) => html`<th scope="col">${column}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${joined(rows.map(tableRow))}
    </tbody>
  </table>`;
}

function tableRow([name, ...cells]: Row): Html {
  return html`<tr>
    <th scope="row"><code>${name}</code></th>
    ${joined(cells.map((cell) => html`<td>${cell}</td>`))}
  </tr>`;
}

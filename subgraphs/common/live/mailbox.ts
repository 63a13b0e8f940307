/** Where a watcher waits. However often it is woken before it looks, it finds one reason to look. */
export interface Mailbox {
  wake(): void;
  /** Resolves when there is a reason to look; at once where there has been one since the last time. */
  untilWoken(): Promise<void>;
}

export function createMailbox(): Mailbox {
  let isWoken = false;
  let go: (() => void) | null = null;
  return {
    wake() {
      isWoken = true;
      go?.();
    },
    async untilWoken() {
      if (!isWoken) await new Promise<void>((resolve) => (go = resolve));
      go = null;
      isWoken = false;
    },
  };
}

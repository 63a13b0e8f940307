import type { WriteStream } from 'node:tty';

/** Shows how far a long work is: a bar on a terminal, a line for each tenth elsewhere. */
export class ProgressBar {
  private done = 0;
  private shown = -1;
  private readonly total: number;
  private readonly output: WriteStream;

  constructor(total: number, output: WriteStream = process.stdout) {
    this.total = total;
    this.output = output;
  }

  /** Counts so many as done. The total may be an estimate: the bar stays at 99 % until `finish`. */
  advance(count: number): void {
    this.done += count;
    this.show(Math.min(99, Math.floor((this.done / this.total) * 100)));
  }

  /** Shows the end. */
  finish(): void {
    this.show(100);
    if (this.output.isTTY) this.output.write('\n');
  }

  private show(percent: number): void {
    const step = this.output.isTTY || percent === 100 ? percent : percent - (percent % 10);
    if (step === this.shown) return;
    this.shown = step;
    const bar = '█'.repeat(Math.floor(step / 4)).padEnd(25, '░');
    const text = `${bar} ${String(step).padStart(3)} %  ${this.done.toLocaleString('en')} rows`;
    this.output.write(this.output.isTTY ? `\r${text}` : `${text}\n`);
  }
}

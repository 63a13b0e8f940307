/** What a demo ticket is about: its subject, and what was reported. */
export interface TicketSubject {
  readonly board: string;
  readonly subject: string;
  readonly description: string;
}

const byBoard: Record<string, readonly (readonly [subject: string, description: string])[]> = {
  'Service Desk': [
    ['Printer on the second floor does not answer', 'Jobs stay in the queue. It worked until this morning.'],
    ['Outlook asks for the password again and again', 'It started after the password change last week.'],
    [
      'New starter needs an account and a laptop',
      'She begins on Monday and needs the same groups as her team.',
    ],
    ['Shared mailbox is missing in Outlook', 'The info@ mailbox is gone for three people since the update.'],
    ['Laptop is slow after the last update', 'Starting takes ten minutes, and the fan never stops.'],
    ['Cannot open the scanned invoices', 'The folder says that access is denied.'],
    ['Monitor stays black at the docking station', 'Another cable did not help.'],
  ],
  Network: [
    ['Wi-Fi drops in the meeting room', 'Calls break off every few minutes, for everybody in the room.'],
    ['VPN connects and disconnects', 'People at home are thrown out about once an hour.'],
    ['Internet is down at the branch office', 'Nobody there can work. The router shows a red light.'],
    ['File server is slow in the mornings', 'Opening a drawing takes a minute between eight and nine.'],
    ['Guest Wi-Fi reaches the office printers', 'Guests should not see anything of ours.'],
  ],
  Projects: [
    ['Move two desks to the new office', 'Phones and docking stations go too.'],
    ['Hand over the old file server', 'Please confirm that everything was copied before it is switched off.'],
    ['Plan the telephone number porting', 'The present provider wants four weeks of notice.'],
    ['Test the restored accounting database', 'Finance will check last month against their printouts.'],
  ],
  Security: [
    ['Suspicious e-mail with an invoice attached', 'Two people opened it. It asked them to sign in.'],
    ['Sign-in from a country where nobody is', 'The alert came at night; the account is still in use.'],
    ['Phone with company mail was lost', 'Lost on the train yesterday. It had a PIN.'],
    ['Multi-factor prompt that nobody asked for', 'It came four times in a row, and was declined.'],
    ['Certificate of the web shop expires soon', 'The browser will warn customers from next week on.'],
  ],
};

/** Everything that tickets are about, board by board. */
export const ticketSubjects: readonly TicketSubject[] = Object.entries(byBoard).flatMap(([board, entries]) =>
  entries.map(([subject, description]) => ({ board, subject, description })),
);

/** A kind of project that a managed service provider does again and again. */
export interface ProjectKind {
  readonly name: string;
  readonly description: string;
  /** Five names, of which a project has the first few and always the last. */
  readonly milestones: readonly string[];
  /** Ten titles in the order of the work; a project has the first few. */
  readonly tasks: readonly string[];
}

export const projectKinds: readonly ProjectKind[] = [
  {
    name: 'Microsoft 365 migration',
    description: 'Mail, files and calendars of all staff live in Microsoft 365, and the old server is off.',
    milestones: ['Tenant ready', 'Pilot group moved', 'Mail moved', 'Files moved', 'Old server off'],
    tasks: [
      'Count mailboxes and shared folders',
      'Set up the Microsoft 365 tenant',
      'Connect directory synchronisation',
      'Move the pilot group',
      'Move all mailboxes',
      'Move shared folders to SharePoint',
      'Switch the mail records of the domain',
      'Roll out multi-factor sign-in',
      'Train the staff',
      'Retire the old mail server',
    ],
  },
  {
    name: 'Network refresh',
    description: 'New switches, firewall and wireless on every floor, with guests kept apart.',
    milestones: ['Survey done', 'Design agreed', 'Core installed', 'Wireless live', 'Handed over'],
    tasks: [
      'Survey the cabling',
      'Measure the wireless coverage',
      'Draw the network plan',
      'Order the equipment',
      'Install the core switches',
      'Replace the firewall',
      'Mount the access points',
      'Move departments to their networks',
      'Test failover',
      'Write the handover document',
    ],
  },
  {
    name: 'Backup rollout',
    description: 'Every server and laptop is backed up twice a day, and a restore has been rehearsed.',
    milestones: [
      'Inventory agreed',
      'Servers backed up',
      'Laptops backed up',
      'Off-site copy running',
      'Restore rehearsed',
    ],
    tasks: [
      'List what must be backed up',
      'Agree how long copies are kept',
      'Install the backup appliance',
      'Back up the file server',
      'Back up the database server',
      'Roll the agent out to laptops',
      'Set up the off-site copy',
      'Alert on failed jobs',
      'Rehearse a full restore',
      'Hand over the restore guide',
    ],
  },
  {
    name: 'Security baseline',
    description: 'The controls that the insurer asks for are in place and can be shown.',
    milestones: [
      'Gaps known',
      'Sign-in hardened',
      'Devices managed',
      'Staff trained',
      'Evidence handed to insurer',
    ],
    tasks: [
      'Assess against the baseline',
      'Review administrator accounts',
      'Enforce multi-factor sign-in',
      'Encrypt all laptops',
      'Deploy endpoint detection',
      'Close unused firewall rules',
      'Patch the servers',
      'Run a phishing exercise',
      'Write the incident plan',
      'Collect the evidence',
    ],
  },
  {
    name: 'Office move',
    description: 'The whole office works from the new address on Monday morning.',
    milestones: ['Site surveyed', 'Lines ordered', 'Server room ready', 'Moving day', 'Old site closed'],
    tasks: [
      'Survey the new site',
      'Order the internet lines',
      'Plan the server room',
      'Cable the desks',
      'Install the racks and power',
      'Set up the meeting rooms',
      'Label all equipment',
      'Move the servers',
      'Move the workstations',
      'Clear the old site',
    ],
  },
  {
    name: 'Telephone system replacement',
    description: 'Calls go through Teams, and no number is lost.',
    milestones: ['Numbers listed', 'Call flows agreed', 'Pilot calling', 'Numbers ported', 'Old system off'],
    tasks: [
      'List all numbers and who uses them',
      'Draw the call flows',
      'Order the licences',
      'Set up the call queues',
      'Configure the reception desk',
      'Hand out the headsets',
      'Train the pilot group',
      'Port the numbers',
      'Test emergency calls',
      'Return the old telephones',
    ],
  },
  {
    name: 'Workstation renewal',
    description: 'Computers older than four years are replaced without anybody losing a file.',
    milestones: ['Models chosen', 'Image ready', 'First department done', 'All handed out', 'Old ones wiped'],
    tasks: [
      'List the computers by age',
      'Choose the models',
      'Build the standard image',
      'Test the line-of-business applications',
      'Set up automatic enrolment',
      'Replace the front office computers',
      'Replace the back office computers',
      'Move the user profiles',
      'Collect the old computers',
      'Wipe and certify the old disks',
    ],
  },
  {
    name: 'File server to the cloud',
    description: 'Shared folders are reachable from anywhere with the same permissions as before.',
    milestones: [
      'Folders cleaned up',
      'Permissions mapped',
      'First team moved',
      'All teams moved',
      'Server retired',
    ],
    tasks: [
      'Measure the shared folders',
      'Agree what is archived',
      'Map the permissions',
      'Create the team sites',
      'Copy the first team',
      'Check links in spreadsheets',
      'Copy the other teams',
      'Make the old shares read-only',
      'Show the staff how to sync',
      'Retire the file server',
    ],
  },
];

/** What technicians write on their time. */
export const notes = [
  'On site with the customer.',
  'Remote session, evening window.',
  'Waited for the supplier on the telephone.',
  'Finished and documented.',
  'Second attempt, now works.',
  null,
  null,
] as const;

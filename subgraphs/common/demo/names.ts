// The words that the demo's cast is made of. All of it is invented; domains end in `.example` (RFC 2606).

export const firstNames = [
  'Maya', 'Jonas', 'Priya', 'Daniel', 'Sofia', 'Marcus', 'Elena', 'Tom', 'Aisha', 'Victor', 'Hannah', 'Luis', 'Ingrid',
  'Omar', 'Claire', 'Felix', 'Naomi', 'Patrick', 'Yuki', 'Oliver', 'Fatima', 'Henrik', 'Grace', 'Samuel', 'Lena', 'Diego',
  'Ruth', 'Kwame', 'Amelia', 'Stefan', 'Nadia', 'Peter', 'Chloe', 'Rahul', 'Martha', 'Leon', 'Zoe', 'Adrian', 'Irene', 'Hugo',
] as const; // prettier-ignore

export const lastNames = [
  'Bennett', 'Okafor', 'Lindqvist', 'Reyes', 'Novak', 'Sharma', 'Keller', 'Moreau', 'Tanaka', 'Walsh', 'Petrov', 'Garcia',
  'Huang', 'Nilsen', 'Fischer', 'Abbott', 'Costa', 'Iyer', 'Dubois', 'Larsen', 'Marino', 'Osei', 'Park', 'Quinn', 'Rossi',
  'Stein', 'Turner', 'Vance', 'Weber', 'Young', 'Becker', 'Carver', 'Doyle', 'Ellis', 'Frost', 'Hale', 'Ivers', 'Jansen',
] as const; // prettier-ignore

export const companyWords = [
  'Alder', 'Beacon', 'Cascade', 'Dunmore', 'Eastgate', 'Fairview', 'Granite', 'Harbor', 'Ironwood', 'Juniper', 'Kestrel',
  'Lakeside', 'Meridian', 'Northfield', 'Oakhurst', 'Pinecrest', 'Quarry', 'Riverbend', 'Summit', 'Timber', 'Upland',
  'Valley', 'Westbrook', 'Yarrow', 'Zephyr', 'Bluewater', 'Copper', 'Silverline', 'Stonebridge', 'Brightside',
] as const; // prettier-ignore

/** What a company does, and how such a company calls itself. */
export const trades = [
  { industry: 'Dental care', suffix: 'Dental Group' },
  { industry: 'Law', suffix: 'Law Partners' },
  { industry: 'Logistics', suffix: 'Logistics' },
  { industry: 'Manufacturing', suffix: 'Manufacturing' },
  { industry: 'Architecture', suffix: 'Architects' },
  { industry: 'Accounting', suffix: 'Accounting' },
  { industry: 'Construction', suffix: 'Construction' },
  { industry: 'Retail', suffix: 'Outfitters' },
  { industry: 'Hospitality', suffix: 'Hotels' },
  { industry: 'Insurance', suffix: 'Insurance Brokers' },
  { industry: 'Education', suffix: 'Academy' },
  { industry: 'Engineering', suffix: 'Engineering' },
] as const;

export const cities = [
  'Portland',
  'Madison',
  'Boulder',
  'Tacoma',
  'Duluth',
  'Savannah',
  'Burlington',
  'Albany',
] as const;

/** The job titles of companies' people; the first is the primary contact's. */
export const contactTitles = [
  'Managing Director',
  'Office Manager',
  'Finance Lead',
  'Operations Lead',
  'Controller',
] as const;

/** The demo tenant's staff: every role has somebody. */
export const staffPlan = [
  { role: 'OWNER', title: 'Managing Director' },
  { role: 'ADMIN', title: 'Systems Administrator' },
  { role: 'PROJECT_MANAGER', title: 'Project Manager' },
  { role: 'TECHNICIAN', title: 'Senior Technician' },
  { role: 'TECHNICIAN', title: 'Network Technician' },
  { role: 'TECHNICIAN', title: 'Field Technician' },
  { role: 'DISPATCHER', title: 'Service Coordinator' },
  { role: 'ACCOUNT_MANAGER', title: 'Account Manager' },
  { role: 'ACCOUNT_MANAGER', title: 'Senior Account Manager' },
  { role: 'ATTORNEY', title: 'Counsel' },
  { role: 'HR', title: 'People Lead' },
  { role: 'FINANCE', title: 'Bookkeeper' },
  { role: 'PROJECT_MANAGER', title: 'Delivery Lead' },
  { role: 'TECHNICIAN', title: 'Cloud Technician' },
] as const;

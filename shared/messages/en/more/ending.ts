/** The end of a whole business. */
export const ending = {
  card: 'Delete the business',
  cardText: 'With everything in it, for good: what guests wrote, the team, links and figures.',
  open: 'See what ends',
  title: 'Delete the business',
  lead: (business: string) => `${business} is deleted at once, with everything in it. Nobody can bring it back.`,
  ends: [
    { what: 'The team', text: 'Everybody loses access and gets no more alerts. Everybody’s account stays their own.' },
    {
      what: 'Links and QR codes',
      text: 'The codes on your tables, guests’ links, the response time on your website, calendars and screens on the wall stop. Whoever scans a code reads that the page has closed; the page of a guest is not there any more.',
    },
    {
      what: 'All data',
      text: 'What guests wrote and sent, your answers, the rota, the figures and the audit trail are deleted within minutes, a long history within the hour.',
    },
    { what: 'Backups', text: 'Those made before hold a copy until they are replaced. Whoever runs the server decides when.' },
  ],
  files: 'Export your data first',
  filesText: 'From the first day until today. Photos and the team’s notes are not in these files.',
  csv: 'Guests’ words and your answers, as a table',
  json: 'The same as data for other programs',
  trail: 'The audit trail, as a table',
  confirm: (business: string) => `To confirm, type the name: ${business}`,
  name: 'Name of the business',
  nameError: 'This is not the name. It must be the same, letter for letter.',
  yes: 'Delete for good',
  keep: 'Keep it',
};
export type Ending = typeof ending;

/** What others may see: screens on the wall, the reply time for guests. */

export const outside = {
  boards: {
    title: 'Wallboards',
    lead: 'A big screen shows what waits, the longest wait, who is on duty and the mood of the day. Never what a guest wrote, never their name.',
    add: 'New wallboard',
    label: 'Where it hangs',
    labelHint: 'For example: kitchen, office',
    make: 'Make the link',
    none: 'No wallboard yet',
    noneText: 'Make a link and open it on a television or tablet. It needs no sign-in, so treat it like a key.',
    somewhere: 'Wallboard',
    address: 'Address of the wallboard',
    once: 'This address is shown only now. Open it on the screen, or scan the code there.',
    open: 'Open it here',
    qr: 'QR code of the wallboard',
    looks: 'Add ?look=dark or ?look=light to the address for a fixed look.',
    seen: (when: string) => `last on ${when}`,
    neverSeen: 'not opened yet',
    made: (when: string) => `made ${when}`,
    revoke: 'Switch off',
    revokeName: (label: string) => `Switch off “${label}”`,
    revokeHint: 'Screens with this link go dark at once. It cannot be switched on again; a new link can be made.',
    revoked: (label: string) => `“${label}” is switched off`,
  },
  replyTime: {
    title: 'Response time for guests',
    lead: 'A page and a badge tell guests how fast you usually answer. The figure is measured and cannot be typed in.',
    toggle: 'Show it to guests',
    toggleHint: 'Page, badge and the complaint page. Off, nothing of it can be opened.',
    now: 'Now it says',
    samples: (answers: number, all: number) =>
      `Half of all ${all} of the last 30 days within this time; ${answers} have been answered.`,
    underHalf: (answers: number, all: number) =>
      `Only ${answers} of ${all} of the last 30 days have been answered. No figure is shown until half of them are.`,
    leads: 'The page leads to your complaint page.',
    leadsNowhere:
      'Guests cannot write from there: make a QR code without a table under QR codes and posters, and the page leads to it.',
    tooFew: (count: number, needed: number) =>
      `${count} of ${needed} answers so far. Until then it shows no figure, only your opening hours.`,
    badge: 'Badge for your website',
    badgeText: 'Paste this into your page. It uses the reader’s language and stays up to date.',
    embed: 'Code for the website',
    cover: 'Cover picture',
    coverText:
      'For the top of your profile on social networks. It does not update, so it shows its date and no hour: download it again when the figure changes.',
    download: 'Download the cover picture',
    links: 'Addresses',
    page: 'Page for guests',
    dark: 'Badge on a dark page',
    json: 'Figures for programs (JSON)',
    alt: (business: string) => `How fast ${business} answers`,
  },
};
export type OutsideWords = typeof outside;

import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const distribution: Messages['distribution'] = {
  parts: {
    label: 'Distribution pages',
    links: 'Open links',
    invitations: 'One-time invitations',
    mail: 'E-mail',
  },

  states: { active: 'open', paused: 'paused', revoked: 'revoked' },
  difficulties: { off: 'None', light: 'Light', strong: 'Strong' },

  where: {
    title: 'Where',
    block: 'Block',
    units: 'Some units only',
    unitsHint: 'One name or code per line. Leave empty for all units of the selected blocks.',
    groups: 'Groups',
    group: 'Group',
    channels: 'Channels',
    channel: 'Channel',
    incomplete: 'Choose at least one block or unit, one group and one channel.',
    unknown: (names) => `Not found, or the name matches several units: ${names}.`,
  },

  links: {
    title: 'Distribution',
    answer: (kept, active) =>
      `${count(kept, 'ballot')} received through ${count(active, 'open link')}`,
    answerOver: (kept, all) =>
      `${count(kept, 'ballot')} through ${count(all, 'link')}; the round no longer accepts ballots`,
    none: 'No links yet',
    noneWhy:
      'Anyone with an open link can answer about one unit, as a member of one group. Its QR code is printed on posters, counter cards and receipts.',
    lead: 'Each link asks one group about one unit, through one channel. The server counts visits and ballots but never records which link a ballot came through.',
    make: 'Create links',
    choose: 'Choose units, groups and channels',
    makeForAll: (units) => `Create links for ${count(units, 'unit')}`,
    forAllWhat: (groups) => `One link per unit and group (${groups}), to be put on the website.`,
    table: 'Open links',
    search: 'Search by unit, label or code',
    unit: 'Unit',
    group: 'Group',
    channel: 'Channel',
    address: 'Address',
    days: 'Days',
    allDays: 'as the round',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    opened: 'Visits',
    kept: 'Ballots',
    state: 'Status',
    block: 'Block',
    limited: (hours) => `Reached its limit in ${n(hours)} hours`,
    pause: 'Pause',
    pauseWhat: (links) =>
      `${links === 1 ? 'One link stops' : `${n(links)} links stop`} working until resumed. Ballots already started or finished can still be sent and will count.`,
    resume: 'Resume',
    resumeWhat: (links) =>
      `${count(links, 'link')} will work again. Revoked links cannot be resumed.`,
    revoke: 'Revoke',
    revokeWhat: (links) =>
      `${links === 1 ? 'One link stops' : `${n(links)} links stop`} working permanently, and printed QR codes become useless. Ballots started earlier can still be sent, but are reviewed before they count.`,
    revokeSure: 'I understand that a revoked link cannot be restored.',
    edit: 'Change',
    editWhat: (links) => `Changes ${count(links, 'link')}. Fields left empty stay as they are.`,
    editDo: 'Save changes',
    keep: 'no change',
    done: 'Done.',
    madeNow: (made, standing) =>
      standing > 0
        ? `${count(made, 'link')} created; ${n(standing)} already existed.`
        : `${count(made, 'link')} created.`,
    takeOut: 'Download list',
  },

  handOut: {
    title: 'Hand out',
    copy: 'Copy',
    copied: 'Address copied.',
    qr: 'QR code',
    qrOf: (unit) => `QR code of the link about ${unit}`,
    print: 'Print',
  },

  print: {
    title: 'Print QR codes',
    what: (links) =>
      `${count(links, 'link')} selected, one PDF page each. Revoked links are not printed.`,
    form: 'Layout',
    forms: {
      poster: 'A4 poster',
      cards: 'A6 counter cards, four on a sheet of A4 for cutting',
      'cards-a6': 'A6 counter cards, one on each page',
      receipts: 'Receipts, eight slips on a sheet of A4 for cutting',
    },
    language: 'Language',
    languages: { both: 'Vietnamese and English', vi: 'Vietnamese', en: 'English' },
    open: 'Open the PDF',
  },

  newLinks: {
    title: 'Create open links',
    lead: 'One for each selected unit × group × channel where the group is asked about the unit. Existing links are not created again.',
    settings: 'Settings',
    label: 'Label (optional)',
    labelHint: 'To distinguish several links at one place, for example “Counter 3”.',
    opensOn: 'Opens on',
    closesOn: 'Last day',
    daysHint: 'Leave empty to use the dates of the round.',
    difficulty: 'Protection against automated submissions',
    difficultyHint:
      'The respondent’s device solves a small computation while they answer; nothing more is asked of them. The level rises automatically when a link receives unusually many ballots.',
    perHour: 'Limit per hour (ballots)',
    perHourHint: 'Beyond this, ballots wait on the device and are sent later; none is lost.',
    maxBallots: 'Total limit (optional)',
    again: 'Also where such a link already exists',
    make: 'Create links',
    making: 'Creating…',
  },

  link: {
    duplicate: 'Duplicate this link',
    title: 'Open link',
    address: 'Address',
    typed: 'Code to type in',
    table: 'Day by day',
    day: 'Day',
    limited: 'Hours at the limit',
    none: 'Nobody has opened this link yet',
    noneWhy: 'Visits and ballots will appear here by day.',
    difficulty: 'Protection against automated submissions',
    perHour: 'Limit per hour',
    maxBallots: 'Total limit',
    unlimited: 'No limit',
  },

  kiosks: {
    title: 'Tablets at the counter',
    what: 'A tablet that stays at the counter, where one person answers after another. It opens only this ballot, returns to its first page automatically, keeps no receipts, and is left with a PIN only.',
    none: 'No tablets yet',
    noneWhy: 'Create a set-up code, then open its address on the tablet.',
    label: 'Name of the tablet',
    labelHint: 'Such as “Desk 3”. Respondents see it, too.',
    make: 'Create a set-up code',
    making: 'Creating…',
    address: 'Set-up address',
    addressHint: (until) => `Shown only once. For one tablet, until ${until}.`,
    qr: 'QR code of the set-up address',
    state: 'Status',
    waits: (until) => `waiting to be set up, until ${until}`,
    expired: 'set-up code expired',
    setUp: (on) => `set up on ${on}`,
    revokedOn: (on) => `revoked on ${on}`,
    reported: 'Reported',
    silent: 'no report today',
    unsent: 'Not sent',
    refused: 'Not accepted',
    revoke: 'Revoke',
    revokeWhat: (label) =>
      `${label} takes no more ballots once it is online and hears so. Ballots finished on it still arrive and count.`,
    actions: 'Actions',
  },

  invitations: {
    title: 'One-time invitations',
    answer: (spent, issued) => `${n(spent)} ballots returned from ${n(issued)} invitations`,
    none: 'No invitations yet',
    noneWhy:
      'Each invitation has its own code, valid for one ballot. Send it by SMS, Zalo or e-mail, or print it in a letter. The server keeps only a fingerprint of the code and never records which invitation a ballot came from.',
    lead: 'Issued and returned, by batch. Nobody, including administrators, can tell who sent which ballot.',
    make: 'Create invitations',
    table: 'Invitation batches',
    search: 'Search by name',
    label: 'Batch',
    madeOn: 'Created on',
    renewed: (day) => `codes reissued on ${day}`,
    revoked: (day) => `revoked on ${day}`,
    units: 'Units',
    issued: 'Issued',
    opened: 'Visits',
    spent: 'Returned',
    codes: 'Download codes',
    cards: 'PDF (A6 cards)',
    oneByOne: 'See each code to copy it, show its QR code or print it',
    codesUntil: (time) =>
      `Available until ${time}. After that the server no longer has the codes; if the file is lost, they must be reissued.`,
    codesGone: 'Codes no longer on the server',
    fresh: (invitations) =>
      `${count(invitations, 'invitation')} created. Download the codes now: the server keeps them for one hour, after which nobody can read them.`,
    renew: 'Reissue codes',
    renewWhat:
      'Every unused invitation in this batch gets a new code; the old codes stop working. Ballots started with an old code can still be sent, but are reviewed first.',
    renewSure: 'I understand that codes already sent but not used will stop working.',
    revoke: 'Revoke batch',
    revokeWhat: 'The unused invitations in this batch stop working.',
    revokeSure: 'I understand that revoked invitations cannot be restored.',
    one: 'Revoke one invitation',
    oneWhat:
      'For a letter that was lost or sent to the wrong person. Enter its code; the code is not written to the log.',
    oneCode: 'Invitation code',
    outcomes: {
      revoked: 'This invitation was revoked.',
      spent: 'This invitation has been used and cannot be revoked.',
      already: 'This invitation had already been revoked.',
      unknown: 'No invitation in this round has this code.',
    },
    done: 'Done.',
  },

  codes: {
    title: 'Codes of the batch, one by one',
    lead: (time) =>
      `Each code is valid for one ballot. Codes can be viewed until ${time}, and only by whoever created the batch; after that the server keeps only their hashes.`,
    table: 'Codes of the batch',
    search: 'Search by unit',
    place: 'No.',
    code: 'Code',
    qrOf: (place, unit) => `QR code of invitation ${place} about ${unit}`,
    gone: 'These codes cannot be viewed. Only whoever created the batch can see them, for one hour; after that the server keeps only hashes, which cannot be reversed.',
    again: 'Reissue codes for unused invitations in the list of batches',
  },

  newBatch: {
    title: 'Create one-time invitations',
    lead: 'Each invitation has its own code, asks about one unit and is valid for one ballot.',
    about: 'Batch',
    label: 'Batch name',
    labelHint: 'For example “SMS, November applicants”. Do not name recipients.',
    each: 'Invitations per unit',
    eachHint: 'At most 100,000 per batch.',
    make: 'Create invitations',
    making: 'Creating codes…',
    incomplete:
      'Enter a batch name, choose units, a group and a channel, and enter a number of at least 1.',
  },
}

import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const distribution: Messages['distribution'] = {
  parts: {
    label: 'Parts of sending out',
    links: 'Open links',
    invitations: 'One-time invitations',
  },

  channels: {
    web: 'Website',
    desk: 'At the office’s own desk',
    post: 'Letter, print',
    zalo: 'Zalo',
    sms: 'SMS',
    email: 'E-mail',
    interview: 'Interview',
    paper: 'Paper',
    other: 'Other',
  },
  states: { active: 'open', paused: 'paused', revoked: 'revoked' },
  difficulties: { off: 'None', light: 'Light', strong: 'Strong' },

  where: {
    title: 'Where',
    block: 'Block',
    units: 'Some units only',
    unitsHint: 'A name or an id on each line; left empty, all units of the chosen blocks.',
    groups: 'Groups',
    group: 'Group',
    channels: 'Channels',
    channel: 'Channel',
    incomplete: 'Choose at least one block or unit, one group and one channel.',
    unknown: (names) => `Not found, or like the names of several units: ${names}.`,
  },

  links: {
    title: 'Sending out',
    answer: (kept, active) => `${n(kept)} ballots came through ${n(active)} open links`,
    none: 'No links yet',
    noneWhy:
      'An open link leads whoever has it to the ballot about one unit, for one group. Its QR code is printed on posters, counter cards and receipts.',
    lead: 'Each link asks one group about one unit, on one channel. The server counts openings and ballots, and writes down of no ballot through which link it came.',
    make: 'Make links',
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
    opened: 'Opened',
    kept: 'Ballots',
    state: 'State',
    block: 'Block',
    limited: (hours) => `Reached its limit in ${n(hours)} hours`,
    pause: 'Pause',
    pauseWhat: (count) =>
      `${n(count)} links open no more until they are opened again. Ballots that were begun or finished still arrive and count.`,
    resume: 'Open again',
    resumeWhat: (count) => `${n(count)} links open again. Revoked ones don’t.`,
    revoke: 'Revoke',
    revokeWhat: (count) =>
      `${n(count)} links never open again, and QR codes that were printed are worthless. Ballots begun before still arrive, and are looked at before they are counted.`,
    revokeSure: 'I understand: a revoked link cannot be brought back.',
    edit: 'Change',
    editWhat: (count) => `Changes ${n(count)} links. What is left empty stays.`,
    editDo: 'Save changes',
    keep: 'as it is',
    done: 'Done.',
    madeNow: (made, standing) =>
      standing > 0
        ? `${n(made)} links were made; ${n(standing)} such links stood already.`
        : `${n(made)} links were made.`,
    takeOut: 'Take out the list',
  },

  print: {
    title: 'Print QR codes',
    what: (count) =>
      `${n(count)} links are chosen, a page of the PDF for each; revoked ones are not printed.`,
    form: 'Form',
    forms: {
      poster: 'A4 poster',
      cards: 'A6 counter cards, four on a sheet of A4 to be cut',
      'cards-a6': 'A6 counter cards, one on each page',
      receipts: 'Receipts, eight slips on a sheet of A4 to be cut',
    },
    language: 'Language',
    languages: { both: 'Vietnamese and English', vi: 'Vietnamese', en: 'English' },
    open: 'Open the PDF',
  },

  newLinks: {
    title: 'Make open links',
    lead: 'One for every chosen unit × group × channel, where the group is asked about the unit. Links that stand already are not made again.',
    settings: 'How they are used',
    label: 'Label (optional)',
    labelHint: 'To tell links of one place apart, such as “Counter 3”.',
    opensOn: 'Opens on',
    closesOn: 'Last day',
    daysHint: 'Left empty, the days of the round hold.',
    difficulty: 'Against automatic sending',
    difficultyHint:
      'The phone works out a proof while the person answers, and asks nothing more. Where unusually much comes through a link, it rises by itself.',
    perHour: 'At most an hour (ballots)',
    perHourHint: 'Beyond it, ballots stay on their phones and go later; none is lost.',
    maxBallots: 'At most in all (optional)',
    again: 'Also where such a link stands already',
    make: 'Make links',
    making: 'Making…',
  },

  link: {
    title: 'Open link',
    address: 'Address',
    typed: 'Code to be typed',
    table: 'Day by day',
    day: 'Day',
    limited: 'Hours at the limit',
    none: 'Nobody has opened this link yet',
    noneWhy: 'Openings and ballots stand here day by day.',
    difficulty: 'Against automatic sending',
    perHour: 'At most an hour',
    maxBallots: 'At most in all',
    unlimited: 'no limit',
  },

  invitations: {
    title: 'One-time invitations',
    answer: (spent, issued) => `${n(spent)} ballots returned of ${n(issued)} invitations`,
    none: 'No invitations yet',
    noneWhy:
      'An invitation has a code of its own, good for one ballot: to be sent by SMS, Zalo or e-mail, or printed in a letter. The server keeps only the code’s fingerprint, and writes down of no ballot which invitation it came with.',
    lead: 'Issued and returned, bulk by bulk. Nobody, administrators included, can tell who sent which ballot.',
    make: 'Make invitations',
    table: 'Bulks of invitations',
    search: 'Search by name',
    label: 'Bulk',
    madeOn: 'Made on',
    renewed: (day) => `codes made again on ${day}`,
    revoked: (day) => `revoked on ${day}`,
    units: 'Units',
    issued: 'Issued',
    opened: 'Opened',
    spent: 'Returned',
    codes: 'Take out the codes',
    codesUntil: (time) =>
      `Possible until ${time}. Then the server has no codes any more; if the file is lost, make the codes again.`,
    codesGone: 'The server has no codes any more',
    fresh: (count) =>
      `${n(count)} invitations were made. Take out the codes now: the server has them for an hour, and then nobody can read them again.`,
    renew: 'Make the codes again',
    renewWhat:
      'Every unused invitation of this bulk gets a new code; the old ones open nothing. Ballots begun with an old code still arrive, and are looked at first.',
    renewSure: 'I understand: codes that were sent and not used stop working.',
    revoke: 'Revoke the bulk',
    revokeWhat: 'No unused invitation of this bulk opens any more.',
    revokeSure: 'I understand: revoked invitations cannot be brought back.',
    one: 'Revoke one invitation',
    oneWhat:
      'Where a letter was lost or sent to the wrong person. Type its code; the code does not go into the log.',
    oneCode: 'Code of the invitation',
    outcomes: {
      revoked: 'This invitation was revoked.',
      spent: 'This invitation has been used and cannot be revoked.',
      already: 'This invitation was revoked before.',
      unknown: 'No invitation of this round has this code.',
    },
    done: 'Done.',
  },

  newBatch: {
    title: 'Make one-time invitations',
    lead: 'Each invitation has a code, asks about one unit and is good for one ballot.',
    about: 'The bulk',
    label: 'Name of the bulk',
    labelHint: 'Such as “SMS, applicants of November”. No names of persons.',
    each: 'Invitations for each unit',
    eachHint: 'At most 100,000 in one bulk.',
    make: 'Make invitations',
    making: 'Making codes…',
    incomplete: 'Name the bulk, choose units, a group, a channel, and a number from 1.',
  },
}

import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

const people = (count: number) => (count === 1 ? 'one person' : `${n(count)} people`)

export const insiders: Messages['insiders'] = {
  title: 'Insiders',
  groups: 'Groups of insiders',
  answerNone: (group) => `There is no list yet: ${group}`,
  answer: (finished, all) => `${n(finished)} of ${n(all)} people have rated all of their units`,
  lead: 'Each person rates several randomly drawn units through a personal link. You see how many units each person has finished, never which ones or their answers.',
  tabPeople: (count) => (count === 0 ? 'no list yet' : people(count)),
  closed:
    'The round is closed: lists and links have been deleted in line with the rules on personal data.',
  closedItems: (items) =>
    `The scale of item ${items} has no option “not enough information”. Add one in the catalogue before anybody is invited, so that nobody has to guess.`,
  noUnits: 'No ballots are wanted of this group about any unit. Set targets in the set-up.',

  steps: {
    list: 'Import a list',
    add: 'Add one person',
    draw: 'Draw units',
    links: 'Create links',
    remind: 'Reminder list',
    none: 'This group has no list yet',
    noneWhy:
      'Begin with a file of names, positions and contacts. Then draw units for each person, and make the personal links that you send. A rated unit never picks respondents.',
    nextDraw: (count) => `No units are drawn for ${people(count)}. Next step: draw units.`,
    nextLinks: (count) => `${people(count)} have units but no link. Next step: create links.`,
    nextRemind: (count) => `${people(count)} have units left to rate.`,
  },

  figures: {
    people: 'people on the list',
    sent: 'with a working link',
    begun: 'have sent a ballot',
    finished: 'have finished',
    short: 'units with too few raters',
  },

  people: {
    table: 'List of raters',
    search: 'Search by name or position',
    name: 'Name',
    contact: 'Contact',
    done: 'Done',
    doneOf: (done, units) => `${n(done)}/${n(units)}`,
    notDrawn: 'no units drawn',
    link: 'Link',
    links: {
      none: 'none yet',
      good: (day) => `made on ${day}`,
      revoked: 'revoked',
    },
    progress: 'Progress',
    all: 'All',
    states: {
      undrawn: 'No units drawn',
      unsent: 'No link',
      waiting: 'No ballot yet',
      begun: 'Under way',
      finished: 'Done',
    },
    limits: 'Limits',
    notUnits: (count) => (count === 1 ? 'not one unit' : `not ${n(count)} units`),
    onlyBlocks: (blocks) => `block ${blocks} only`,
    edit: 'Change',
    another: 'New link',
    handOver: 'Link, QR, print',
  },

  person: {
    newTitle: 'Add a rater',
    title: 'A rater',
    lead: 'Enter only what invitations and the draw require. The whole list is deleted when the round closes.',
    name: 'Name',
    position: 'Position',
    contact: 'E-mail address or telephone number',
    contactHint: 'May be empty. For sending the invitation only.',
    notUnits: 'Must not rate',
    notUnitsHint: 'For example, their own unit.',
    allow: 'Allow again',
    addUnit: 'Choose a unit',
    blocks: 'Rates only these blocks',
    blocksHint: 'None chosen means all blocks that the group is asked about.',
    save: 'Save',
    add: 'Add to the list',
    back: 'List',
    malformed:
      'Not saved. Check the name, position and contact (one e-mail address or one telephone number).',
    drops:
      'Where units were drawn already, those that you bar now are taken from this person, but for units with a ballot.',
    revoke: 'Revoke link',
    revokeEffect:
      'This person’s link stops working. Ballots already sent count; a ballot in progress is reviewed when it arrives.',
    revoked: 'The link has been revoked.',
    remove: 'Remove from the list',
    removeEffect:
      'Name, contact and units of this person are deleted and the link stops. What was sent stays counted, because nobody knows which ballots are theirs.',
    removeUnderstood: 'I understand that this cannot be undone.',
  },

  import: {
    title: 'Import a list',
    lead: (group) => `The list of the group: ${group}. A file is taken whole, or not at all.`,
    templateLead:
      'Columns that are needed: name, position. Optional: contact, not_units (units not to rate), blocks.',
    missing: 'People on the list whom the file does not name',
    keep: 'Keep them',
    remove: 'Take them off the list and take their links back',
    reasonHint: 'For example: list of deputies by letter no. …',
    nothing: 'The list is just as the file has it: there is nothing to import.',
    found: (added, changed, removed) =>
      `No faults: ${n(added)} added, ${n(changed)} changed, ${n(removed)} removed. Look at them, give a reason and import.`,
    table: 'Changes of the list',
    kind: 'Change',
    kinds: { added: 'new', changed: 'changed', removed: 'removed' },
    before: 'As it stands',
    after: 'By the file',
    noLimit: 'all units',
    taken: 'The list is imported.',
  },

  draw: {
    title: 'Draw units',
    lead: 'Units are drawn for each person so that every unit gets enough raters and workloads differ by at most one unit. Preview as often as you like; only a draw you keep takes effect.',
    whom: 'Draw for',
    everybody: 'Everybody on the list',
    newcomers: 'Newcomers only, leaving everybody else unchanged',
    burden: 'Units per person',
    least: 'At least',
    most: 'At most',
    all: 'Each person rates every unit they are allowed to (for example, deputies)',
    preview: 'Preview a draw',
    previewing: 'Drawing…',
    again: 'Draw another one',
    enough: (count, units) =>
      `Enough: all ${n(units)} units have the raters that are wanted (${people(count)} drawn for).`,
    short: (missing, units) =>
      `${n(missing)} ${missing === 1 ? 'rating is' : 'ratings are'} missing in ${n(units)} ${units === 1 ? 'unit' : 'units'}.`,
    wouldBe: (most) =>
      `With at most ${n(most)} units per person there would be enough raters. Alternatively, add people or lower the targets.`,
    never:
      'No workload would be enough: too few people may rate some units. Add people, relax the restrictions or lower the targets.',
    nobody: 'There is nobody to draw for: everybody on the list has units.',
    units: 'Raters of each unit',
    unit: 'Unit',
    block: 'Block',
    wanted: 'Wanted',
    raters: 'Has',
    missing: 'Missing',
    onlyShort: 'Units with too few only',
    searchUnit: 'Search for a unit',
    people: 'Units of each person',
    person: 'Person',
    load: 'Units',
    keep: 'Keep this draw',
    keepEffect: (count) =>
      `The units drawn for ${people(count)} are kept sealed: nobody in the office sees who got which.`,
    keepRevokes: 'Links that were made for this group stop working and must be made again.',
    keepShort: 'I understand that some units will have too few raters.',
    begun: 'A ballot has come, so the draw stands; only newcomers can be drawn for.',
    history: 'Draws that were kept',
    one: (day, count) => `${day}: ${people(count)}`,
    forNewcomers: 'newcomers',
    burdenOf: (least, most) => `${n(least)}–${n(most)} units a person`,
    burdenAll: 'every unit',
    malformed: 'Write whole numbers from 1 to 200, “at least” no more than “at most”.',
    empty: 'There is no list to draw for. Import one first.',
  },

  links: {
    title: 'Create personal links',
    lead: 'One link per person. Links exist only in the file you download now: the server keeps only a fingerprint (SHA-256) of each code, and nobody can look one up. That is why no row of the list has a link to copy, scan or print; a link made from one person’s row can be handed over at once. If the file is lost, new links must be created.',
    empty: 'Nobody has units yet, so there are no links to make.',
    whose: 'For whom',
    new: (count) => `People without a link (${n(count)})`,
    unfinished: (count) =>
      `Again for everybody who is not done (${n(count)}): earlier links stop working, what is done stays done`,
    first: (name) => `A link for ${name}.`,
    address: 'Personal link',
    qrOf: (name) => `QR code of the link of ${name}`,
    print: 'Print',
    one: (name) => `Again for ${name}: the earlier link stops working, what is done stays done`,
    channel: 'Send by',
    format: 'File',
    xlsx: 'XLSX (mail merge in Word or Excel)',
    csv: 'CSV',
    do: 'Create and download file',
    doing: 'Making…',
    ready: 'The file of links is ready',
    readyLead:
      'Download it now and keep it safe: it cannot be retrieved after you leave this page. It contains names, contacts, links and a text in both languages; delete it once everything has been sent.',
    save: 'Save the file',
    backToList: 'Back to the list',
    nobody: 'Nobody needs a link: either no units have been drawn, or everybody has finished.',
    mail: (people) => `Send links by e-mail to ${n(people)} people`,
    mailWhat:
      'Everybody with an e-mail address and no link yet gets a letter. None is sent at once: read the text and try it on yourself on the page E-mail letters, then begin.',
    mailDo: 'Make letters',
    notOpen:
      'The round is not open yet: links can be created and sent now, but will work only once it opens.',
  },

  remind: {
    lead: 'People who have a link and units left to rate, with a ready-made reminder text (without the link).',
    xlsx: 'XLSX',
    csv: 'CSV',
  },
}

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
    `The scale of item ${items} has no option “not enough information”. Add one in the catalogue before inviting anyone, so that nobody has to guess.`,
  noUnits: 'This group has no quota for any unit. Set quotas under Setup.',

  steps: {
    list: 'Import a list',
    add: 'Add one person',
    draw: 'Draw units',
    links: 'Create links',
    remind: 'Reminder list',
    none: 'This group has no list yet',
    noneWhy:
      'Start with a file of names, positions and contact details. Then draw units for each person and create the personal links to send. Rated units never choose their own respondents.',
    nextDraw: (count) => `No units drawn yet for ${people(count)}. Next step: draw units.`,
    nextLinks: (count) => `${people(count)} have units but no link yet. Next step: create links.`,
    nextRemind: (count) => `${people(count)} have units left to rate.`,
  },

  figures: {
    people: 'people on the list',
    sent: 'with a working link',
    begun: 'have sent at least one ballot',
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
      good: (day) => `created on ${day}`,
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
    notUnits: (count) => (count === 1 ? 'except one unit' : `not ${n(count)} units`),
    onlyBlocks: (blocks) => `block ${blocks} only`,
    edit: 'Change',
    another: 'New link',
    handOver: 'Link, QR, print',
  },

  person: {
    newTitle: 'Add a rater',
    title: 'Rater details',
    lead: 'Enter only what invitations and the draw require. The whole list is deleted when the round closes.',
    name: 'Name',
    position: 'Position',
    contact: 'E-mail address or telephone number',
    contactHint: 'Optional. Used only to send the invitation.',
    notUnits: 'Does not rate',
    notUnitsHint: 'For example, their own unit.',
    allow: 'Allow again',
    addUnit: 'Choose a unit',
    blocks: 'Rates only these blocks',
    blocksHint: 'If none is selected, all blocks the group is asked about.',
    save: 'Save',
    add: 'Add to the list',
    back: 'List',
    malformed:
      'Not saved. Check the name, position and contact (one e-mail address or one telephone number).',
    drops:
      'If units have already been drawn for this person, any you exclude now are withdrawn, except units with a ballot.',
    revoke: 'Revoke link',
    revokeEffect:
      'This person’s link stops working. Ballots already sent count; a ballot in progress is reviewed when it arrives.',
    revoked: 'The link has been revoked.',
    remove: 'Remove from the list',
    removeEffect:
      'This person’s name, contact and units are deleted and the link stops working. Ballots already sent still count, because nobody knows which are theirs.',
    removeUnderstood: 'I understand that this cannot be undone.',
  },

  import: {
    title: 'Import a list',
    lead: (group) => `List for group: ${group}. A file is imported in full or not at all.`,
    templateLead:
      'Required columns: name, position. Optional: contact, not_units (units not to rate), blocks.',
    missing: 'People on the list but not in the file',
    keep: 'Keep them',
    remove: 'Remove them and revoke their links',
    reasonHint: 'For example: list of deputies, official letter No. …',
    nothing: 'The list already matches the file: there is nothing to import.',
    found: (added, changed, removed) =>
      `The file is valid: ${n(added)} added, ${n(changed)} changed, ${n(removed)} removed. Check the changes, give a reason and import.`,
    table: 'Changes to the list',
    kind: 'Change',
    kinds: { added: 'new', changed: 'changed', removed: 'removed' },
    before: 'Current',
    after: 'In the file',
    noLimit: 'all units',
    taken: 'The list has been imported.',
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
      `Enough: all ${n(units)} units have enough raters (${people(count)} assigned).`,
    short: (missing, units) =>
      `${n(missing)} ${missing === 1 ? 'rating is' : 'ratings are'} missing in ${n(units)} ${units === 1 ? 'unit' : 'units'}.`,
    wouldBe: (most) =>
      `With at most ${n(most)} units per person there would be enough raters. Alternatively, add people or lower the targets.`,
    never:
      'No workload would be enough: too few people may rate some units. Add people, relax the restrictions or lower the targets.',
    nobody: 'There is nobody to draw for: everyone on the list already has units.',
    units: 'Raters by unit',
    unit: 'Unit',
    block: 'Block',
    wanted: 'Wanted',
    raters: 'Has',
    missing: 'Missing',
    onlyShort: 'Only units with too few raters',
    searchUnit: 'Search for a unit',
    people: 'Units by person',
    person: 'Person',
    load: 'Units',
    keep: 'Keep this draw',
    keepEffect: (count) =>
      `The units drawn for ${people(count)} are kept sealed: nobody in the office sees who got which.`,
    keepRevokes: 'Links already created for this group stop working and must be created again.',
    keepShort: 'I understand that some units will have too few raters.',
    begun: 'Ballots have arrived, so the draw is final; units can only be drawn for newcomers.',
    history: 'Draws kept',
    one: (day, count) => `${day}: ${people(count)}`,
    forNewcomers: 'newcomers',
    burdenOf: (least, most) => `${n(least)}–${n(most)} units per person`,
    burdenAll: 'every unit',
    malformed: 'Enter whole numbers from 1 to 200, with “at least” no greater than “at most”.',
    empty: 'There is no list yet. Import one first.',
  },

  links: {
    title: 'Create personal links',
    lead: 'One link per person. Links exist only in the file you download now: the server keeps only a hash (SHA-256) of each code, and nobody can look one up. That is why the list shows no links to copy, scan or print; a link created from a person’s row can be handed over immediately. If the file is lost, new links must be created.',
    empty: 'Nobody has units yet, so no links can be created.',
    whose: 'For whom',
    new: (count) => `People without a link (${n(count)})`,
    unfinished: (count) =>
      `Recreate for everyone not finished (${n(count)}): old links stop working; completed ratings are kept`,
    first: (name) => `Create a link for ${name}.`,
    address: 'Personal link',
    qrOf: (name) => `QR code of the link of ${name}`,
    print: 'Print',
    one: (name) => `Recreate for ${name}: the old link stops working; completed ratings are kept`,
    channel: 'Send by',
    format: 'File',
    xlsx: 'XLSX (mail merge in Word or Excel)',
    csv: 'CSV',
    do: 'Create and download file',
    doing: 'Creating…',
    ready: 'The file of links is ready',
    readyLead:
      'Download it now and keep it safe: it cannot be retrieved after you leave this page. It contains names, contacts, links and a text in both languages; delete it once everything has been sent.',
    save: 'Save the file',
    backToList: 'Back to the list',
    nobody: 'Nobody needs a link: either no units have been drawn, or everybody has finished.',
    mail: (count) => `Send links by e-mail to ${people(count)}`,
    mailWhat:
      'A letter is prepared for everyone who has an e-mail address and no link yet. Nothing is sent immediately: check the text and send yourself a test on the E-mail page, then start sending.',
    mailDo: 'Prepare letters',
    notOpen:
      'The round is not open yet: links can be created and sent now, but will work only once it opens.',
  },

  remind: {
    lead: 'People who have a link and units left to rate, with a ready-made reminder text (without the link).',
    xlsx: 'XLSX',
    csv: 'CSV',
  },
}

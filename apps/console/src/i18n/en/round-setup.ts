import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const roundSetup: Messages['roundSetup'] = {
  title: 'Set up the round',
  headline: {
    draft: (open) =>
      open === 0
        ? 'The round is ready to be opened'
        : `${count(open, 'step is', 'steps are')} left before the round is opened`,
    open: 'Fieldwork is running: only the end date and the quotas can still be changed',
    frozen: 'The round no longer accepts ballots: its setup is locked',
  },
  lead: 'Each step has its own page and is saved separately. Complete them in any order; you can return to them until the round opens.',
  stepState: { done: 'Done', todo: 'To do', optional: 'Optional' },
  steps: {
    registry: 'Registry of units',
    definition: 'Definition',
    about: 'About the round, and its days',
    questionnaires: 'Questionnaires',
    extra: 'Extra questions',
    quotas: 'Quotas',
    key: 'Key of the ballot box',
    sending: 'Links and invitations',
    insiders: 'Insiders',
    fieldwork: 'Interviewers',
  },
  do: {
    registry: 'Choose a registry',
    definition: 'Choose a definition',
    about: 'Edit',
    questionnaires: 'See and print them',
    extra: 'Edit the questions',
    quotas: 'Edit the quotas',
    key: 'Go to the key',
    sending: 'Go to distribution',
    insiders: 'Go to insiders',
    fieldwork: 'Go to fieldwork',
    see: 'See',
  },
  facts: {
    registry: (id, units) => `${id}, ${count(units, 'unit', 'units')}`,
    definition: (id, version) => `${id}, version ${version}`,
    days: (from, to, grace) =>
      `Ballots from ${from} to ${to}${grace > 0 ? `, ${count(grace, 'day', 'days')} of grace` : ''}`,
    noDays: 'No days for ballots yet',
    questionnaires: (forms) => `${count(forms, 'questionnaire')} by block and group`,
    extra: (number) =>
      number === 0
        ? 'Nothing is asked beside the items'
        : count(number, 'extra question', 'extra questions'),
    quotas: (wanted) => `${count(wanted, 'ballot', 'ballots')} wanted in all`,
    key: {
      none: 'None yet: a real round can only open once it exists',
      sheets: 'On two sheets, one of which has been read back',
      server: 'On the server',
      'not-needed': 'Not a real round: the server creates it on opening',
    },
    sending: (links, invitations) =>
      `${count(links, 'link', 'links')}, ${count(invitations, 'unused invitation', 'unused invitations')}`,
    insiders: (number) => `${count(number, 'person', 'people')} with a link of their own`,
    fieldwork: (number) => count(number, 'interviewer', 'interviewers'),
  },
  open: {
    title: 'Open the round',
    missing: 'Missing',
    look: 'Worth a look',
    nothing: 'Nothing is missing. The round can be opened.',
    do: 'Open the round',
    opened: 'The round is open.',
    effect:
      'Once open, people can answer. The definition, registry, round details and extra questions can no longer be changed; the end date, grace period and quotas can.',
    despite: 'I have read what is missing and want to open the round anyway.',
    keyFirst: 'Make the key of the ballot box before the round opens.',
    makeKey: 'Make the key of the box',
    onlyAdmin: 'An admin opens the round.',
  },
  finding: {
    'no-box-key': () =>
      'The ballot box has no key, so the round cannot be opened: make one, print both sheets and read one back, or leave the key on the server.',
    'no-way': () => 'Nobody can answer yet: there are no links, invitations or interviewers.',
    'units-without-way': (number) =>
      `No link, invitation or interviewer leads to ${count(number, 'group of a unit', 'groups of units')}.`,
    'no-quota': () => 'There are no quotas: progress cannot tell how many ballots are enough.',
    'quota-above-size': (number) =>
      `${count(number, 'quota is', 'quotas are')} above the size of the group and cannot be reached.`,
    'quota-above-invitations': (number) =>
      `${count(number, 'quota is', 'quotas are')} above the number of invitations, and there is no other way to answer.`,
    'no-days': () => 'There is no first and last day: ballots are taken until the round is closed.',
    'days-over': () => 'The last day for ballots is over: none would be taken.',
    'begins-later': () =>
      'The first day for ballots is still to come: once open, they are taken from that day on.',
    'texts-alike': (number) =>
      `${count(number, 'text is', 'texts are')} the same in Vietnamese and English; they may not have been translated.`,
  },
  such: (examples, more) =>
    more > 0 ? `For example: ${examples} and ${n(more)} more.` : `These are: ${examples}.`,
  saved: 'Saved.',
  save: 'Save',
  saving: 'Saving…',
  conflict:
    'Not saved: somebody else has just changed this round. Copy what you typed, reload the page and continue.',
  malformed: 'Not saved: something is not right.',
  frozen: 'The round is no draft any more, so this can only be looked at.',
  back: 'Set up the round',
  changed: 'There are changes that are not saved.',

  about: {
    title: 'About the round, and its days',
    lead: 'Whoever answers reads the title and the organiser on the first page.',
    names: 'Names',
    pins: 'Definition and registry',
    pinsLead:
      'Can be changed as long as the round has no links, invitations, interviewers or points. New ones are made or imported in the catalogue.',
    toCatalogue: 'Go to the catalogue',
    times: 'Times',
    compare: 'Comparison',
    kind: 'Kind of round',
    grace: 'Grace period (days)',
    graceHint:
      'Ballots completed offline are still accepted for this many days after the end date (0–30).',
    units: (id, units) => `${id} (${count(units, 'unit', 'units')})`,
    version: (id, version) => `${id}, version ${version}`,
  },

  extra: {
    title: 'Extra questions',
    lead: 'Asked alongside the items; not scored. Ask few questions and keep them general: combined answers can identify a respondent.',
    none: 'This round asks nothing beside the items.',
    noneLead: 'Add a question that is ready, such as the age group, or write one.',
    add: 'Write a question',
    library: 'Questions that are ready',
    libraryLead: 'Coarse questions to break answers down by, each with “Prefer not to say”.',
    addThis: (text) => `Add: ${text}`,
    place: 'Where it is asked',
    places: { before: 'Before the items', after: 'After the items' },
    kind: 'How it is answered',
    kinds: {
      single: 'One box',
      multiple: 'Several boxes',
      number: 'A number',
      text: 'A short text',
    },
    id: 'Code of the question',
    idHint: 'Plain letters and digits; the name of its column in exports.',
    textVi: 'Question, Vietnamese',
    textEn: 'Question, English',
    helpVi: 'Explanation, Vietnamese (if needed)',
    helpEn: 'Explanation, English (if needed)',
    required: 'Must be answered (but on paper)',
    groups: 'Which groups are asked',
    groupsHint: 'None chosen: every group is asked.',
    options: 'Boxes',
    optionsHint:
      'One a line: code | Vietnamese | English. Add | * for a box that stands apart, such as “Prefer not to say”.',
    min: 'Smallest',
    max: 'Largest',
    decimals: 'Decimals',
    unitVi: 'Unit, Vietnamese',
    unitEn: 'Unit, English',
    maxLength: 'Most characters',
    condition: 'Asked only if',
    always: 'Always',
    about: 'Question',
    is: 'compares',
    comparisons: {
      equals: 'is',
      in: 'is one of',
      includes: 'includes',
      atLeast: 'is at least',
      atMost: 'is at most',
      answered: 'is answered',
    },
    value: 'Code or number',
    also: 'Another condition',
    join: 'Of the conditions',
    joins: { all: 'all hold', any: 'at least one holds' },
    negate: 'The other way round: asked if that does not hold',
    dropCondition: 'Remove this condition',
    nested:
      'This condition was created elsewhere and can only be viewed here; creating a new one replaces it.',
    replace: 'Create a new condition',
    edit: (number) => `Edit question ${number}`,
    done: 'Done',
    duplicate: (number) => `Duplicate question ${number}`,
    remove: (number) => `Remove question ${number}`,
    removed: (number) => `Question ${number} was removed.`,
    up: (number) => `Move question ${number} up`,
    down: (number) => `Move question ${number} down`,
    asks: (groups) => `Asks: ${groups}`,
    everybody: 'every group',
    skip: (condition) => `Asked only if ${condition}.`,
    answered: { required: 'must be answered', optional: 'may be left out' },
    faults: 'Not saved. Please correct:',
    broken: {
      options: 'At least two boxes are needed, each with a code of its own and both languages.',
      text: 'The question needs both languages.',
      id: 'A code has plain letters, digits and hyphens only, 32 at most.',
      number: 'The range of numbers is not right.',
      other: 'Something is not filled in right.',
    },
  },

  quotas: {
    title: 'Quotas',
    headline: (wanted, units) =>
      `${count(wanted, 'ballot', 'ballots')} wanted for ${count(units, 'unit', 'units')}`,
    lead: 'A cell takes the number of its group, and a group the general one, unless it has a number of its own. Numbers of their own stand in bold.',
    general: 'In general',
    other: 'Take the quotas of another round',
    otherLead:
      'Its quotas and numbers of people take the place of those on this page, for the units and groups that this round has too. Population figures stay. Nothing is saved yet.',
    otherRound: 'Round',
    otherNone: 'Choose a round',
    otherFilled: 'Filled in. Look them over, then save.',
    default: 'Each group of a unit',
    group: (name) => `Of ${name}`,
    wanted: 'Ballots for each unit',
    sizes: 'Sizes of groups',
    sizesLead:
      'A group left empty takes the general number. Fill in a size only where everybody could be asked, such as 30 chairs: intervals are computed with it. Units that differ have theirs at the end of this page.',
    size: (name) => `Size of ${name}`,
    table: (block) => `Quotas of ${block}`,
    unit: 'Unit',
    total: 'Total',
    column: (group) => `Fill the column ${group}`,
    fill: 'Fill a column',
    fillGroup: 'Group',
    fillValue: 'Ballots',
    clear: 'Clear all individual numbers of the block',
    cell: (unit, group) => `${unit}, ${group}`,
    sizesOf: (block) => `People of each group by unit, ${block}`,
    sizeCell: (unit, group) => `People: ${unit}, ${group}`,
    overfull:
      'Some groups have more ballots than the people that were entered. That number is wrong, or somebody answered twice; for the interval the group counts as large.',
    overfullGroup: (unit, group, ballots, size) =>
      `${unit}, group ${group}: ${n(ballots)} ballots, but ${n(size)} people`,
    file: { targets: 'Quotas by a file', sizes: 'People of each group by unit' },
    fileLead:
      'Download the table, fill it in and choose it: its numbers are filled into the tables below to be looked at; nothing is saved yet.',
    csv: 'Download as CSV',
    xlsx: 'Download as XLSX',
    choose: {
      targets: 'Choose a CSV or XLSX of quotas',
      sizes: 'Choose a CSV or XLSX of sizes',
    },
    read: (cells) =>
      `${count(cells, 'cell was', 'cells were')} filled from the file. Look at them, then save.`,
    faults: (number) => `The file has ${count(number, 'fault', 'faults')}; nothing was filled in.`,
    unreadable: 'This file cannot be read from your computer. Choose it again.',
  },

  populations: {
    title: 'Population figures, for calibration',
    lead: 'Optional. Given the number of people in each part of the population (by a single-choice extra question), the quality report states what the result of a whole block would be if each part had answered in proportion. The official index does not change.',
    noQuestions:
      'The round has no single-choice extra question (such as age, sex or place of residence), so calibration is not possible.',
    place: (block: string, group: string, question: string) => `${block} – ${group}: ${question}`,
    fileLead:
      'Download the table, fill it in and choose it. Figures by unit are added up for the block. They are filled into the tables below to be looked at; nothing is saved yet.',
    choose: 'Choose a CSV or XLSX of the population',
    kind: 'Part of the population',
    people: 'People',
    cell: (place: string, option: string) => `${place} ${option}`,
    source: 'Source of the figures',
    faults: 'Not saved: the figures do not match the questions.',
  },

  forms: {
    title: 'Questionnaires',
    headline: (number) => `${count(number, 'questionnaire', 'questionnaires')} by block and group`,
    lead: 'Each questionnaire is what one group is asked about the units of one block. It follows from the definition and the extra questions and is not written separately.',
    block: 'Block',
    group: 'Group',
    items: 'Items',
    extra: 'Extra questions',
    notes: 'Wording to look at',
    noNotes: 'none',
    see: 'See',
    paper: 'Paper form',
    preview: (group, block) => `Questionnaire of ${group} – ${block}`,
    previewLead:
      'The very screens that people see on their phone. Try them as you like: nothing is saved or sent.',
    phone: { vi: 'Phone, Vietnamese', en: 'Phone, English' },
    print: 'Print as a paper form',
    printLead:
      'A4 as PDF, with the code of the form: interviewers scan or type it to enter a paper ballot.',
    printUnit: 'Print the name of a unit',
    anyUnit: 'Left blank, filled in by hand',
    pdf: { vi: 'PDF in Vietnamese', en: 'PDF in English' },
    wording: 'Wording to look at',
    wordingNone: 'Nothing unusual: both languages are there, nothing is empty or too long.',
    note: {
      alike: 'Both languages are the same; it may not have been translated.',
      empty: 'One language is empty.',
      long: 'Longer than the screen of a small phone; people must scroll.',
    },
  },
}

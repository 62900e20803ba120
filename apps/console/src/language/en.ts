/** The English twin of `vi.ts`; a missing or surplus key is a type error. */
import { adjustments } from './en/adjustments.ts'
import { course } from './en/course.ts'
import { earlier } from './en/earlier.ts'
import { external } from './en/external.ts'
import { imports } from './en/imports.ts'
import { newRound } from './en/new-round.ts'
import { points } from './en/points.ts'
import { result } from './en/result.ts'
import type { Messages } from './vi.ts'

const whole = new Intl.NumberFormat('en-GB')
const n = (value: number) => whole.format(value)
const count = (value: number, one: string, many = `${one}s`) =>
  `${n(value)} ${value === 1 ? one : many}`

export const en: Messages = {
  app: {
    name: 'Phiếu',
    desk: 'Office',
    skip: 'Skip to the main content',
    opening: 'Opening the page…',
    loading: 'Loading the page…',
    otherLanguage: 'Tiếng Việt',
    navigation: 'Pages',
    overview: 'Overview',
    rounds: 'Rounds',
    result: 'Result',
    points: 'Entered points',
    course: 'Course',
    changeRound: 'Another round',
    refused: 'Refused ballots',
    docs: 'API documentation',
    signOut: 'Sign out',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    page: (page, pages) => `Page ${n(page)} of ${n(pages)}`,
    retry: 'Try again',
    home: 'To the first page',
    notFound: 'There is no such page.',
    broken: 'Something went wrong on this page.',
  },

  round: {
    state: {
      draft: 'in preparation',
      open: 'open',
      closed: 'closed',
      approved: 'approved',
      published: 'published',
    },
    practice: 'Practice round – ballots for trying out, never published',
    synthetic: 'Synthetic data – ballots made by a machine, nobody’s opinion',
    none: 'There is no round yet.',
    noneWhy:
      'On its first start the server opens a practice round by itself; if you see none, read what the server printed.',
  },

  account: {
    name: 'Full name',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least 10 characters; a long sentence you remember is best.',
    signIn: 'Sign in',
    signInLead: 'For officials in charge of administrative reform.',
    signingIn: 'Signing in…',
    setUp: 'Make the first admin account',
    setUpLead: 'This account sees all figures of the round. The set-up link works once.',
    setUpDo: 'Make the account',
    settingUp: 'Making the account…',
    noToken:
      'Open the one-time set-up link that the server prints when it starts; it looks like /console/setup#….',
    setUpMalformed: 'Check the e-mail, and use a password of at least 10 characters.',
    needsSetUp:
      'There is no account yet. Open the set-up link that the server printed when it started.',
    again: 'Your session has ended. The figures on the screen are kept.',
    signInAgain: 'Sign in again',
  },

  live: {
    asOf: (time) => `As of ${time}; refreshed every 15 seconds.`,
    printed: (moment) => `Figures of ${moment}.`,
    lost: (time) =>
      `The server cannot be reached. The screen keeps the figures of ${time} and will refresh by itself.`,
    stale: (time, why) => `${why} The screen keeps the figures of ${time}.`,
  },

  overview: {
    headline: (ballots, withBallots, units) =>
      `${count(ballots, 'ballot')} from ${n(withBallots)} of ${count(units, 'unit')}`,
    silent: (units) => `${count(units, 'unit')} without a ballot`,
    complete: 'every unit has ballots',
    fewUnits: (units, few) => `${count(units, 'unit')} with a group below ${n(few)} ballots`,
    refused: (ballots) => `${count(ballots, 'ballot')} refused`,
    blocks: 'Blocks',
    block: (id) => `Block ${id}`,
    blockProgress: (withBallots, units) =>
      `${n(withBallots)} of ${count(units, 'unit')} with ballots`,
    search: 'Find a unit',
    searchHint: 'Accents are not needed',
    show: 'Show',
    showAll: 'All units',
    showSilent: 'Without a ballot',
    showFew: 'With too few in a group',
    found: (shown, all) =>
      shown === all ? count(all, 'unit') : `${n(shown)} of ${count(all, 'unit')}`,
    nothingFound: 'No unit matches.',
    clear: 'Clear the filters',
    table: 'Ballots and survey points by unit',
    unit: 'Unit',
    points: 'Survey points',
    pointsHint: 'of the maximum',
    scale: '% of the maximum, 95% interval',
    ballots: 'Ballots',
    interval: '95% CI',
    intervalUnknown: '95% CI: too few ballots',
    intervalNote: '95% CI: 95% confidence interval of the survey points.',
    few: 'too few',
    fewNote: (few) =>
      `▲ too few: a group with fewer than ${n(few)} ballots; its score rests on too few people. After the stroke stands the number of ballots wanted.`,
    uncounted: (items) => `${count(items, 'item')} not counted yet`,
    noBallots: 'no ballots yet',
    ofTarget: (ballots, target) => `${n(ballots)}/${n(target)}`,
    groups: 'Respondent groups of this block',
    scroll: 'Table of figures, scroll sideways to see all',
  },

  start: {
    title: 'No ballots yet',
    lead: 'How to get the first one:',
    steps: [
      'Open the citizen’s link that the server printed when it started (it looks like /l/…) on a phone or in any browser.',
      'Answer the questions and send the ballot. It works without a network; the ballot travels when there is one again.',
      'The ballot appears on this page within 15 seconds, without a reload.',
    ],
  },

  exports: {
    open: 'Export figures',
    items: 'By item and respondent group',
    itemsInside: 'One row per unit × item × group: answers, share, interval, points.',
    areas: 'By area',
    areasInside: 'One row per unit × area: points, maximum, interval.',
    csv: 'CSV (for spreadsheets and programs)',
    xlsx: 'XLSX (with a codebook sheet)',
  },

  recount: {
    do: 'Recount',
    doing: 'Recounting…',
    why: 'Counts every kept ballot again and compares with the figures shown.',
    equal: (ballots) =>
      `${count(ballots, 'ballot')} counted again: the figures shown equal the ballots.`,
    different: (ballots, differences) =>
      `${count(ballots, 'ballot')} counted again: ${count(differences, 'place')} where the figures differ from the ballots. Do not use the figures before the cause is found.`,
    where: (unit, group) => `Different: unit ${unit}, group ${group}.`,
  },

  unit: {
    headline: (points, max, percent) => `${points} of ${max} survey points (${percent})`,
    noPoints: 'No points yet: no group has answered enough to be counted.',
    interval: (bounds) => `95% confidence interval: ${bounds}`,
    basis: {
      spread: '',
      'equal-answers': 'all answers were equal, the interval is a safe bound',
      census: 'the whole group was asked, there is no sampling error',
      unknown: 'too few ballots for an interval',
    },
    ballots: (ballots) => `n = ${count(ballots, 'ballot')}`,
    code: (code) => `administrative code ${code}`,
    reduced: (max, whole) =>
      `The maximum is ${max} instead of ${whole}, because there are items that no group could be counted for.`,
    groups: 'Respondent groups',
    group: 'Group',
    ballotsOfTarget: 'Ballots/wanted',
    size: 'People in the group',
    sizeUnknown: 'not known',
    few: (few) => `▲ below ${n(few)} ballots`,
    areas: 'Points by area',
    area: 'Area',
    points: 'Points',
    max: 'Maximum',
    share: '% of maximum',
    sumWords:
      'The points of an area are the sum of its items; the survey points of the unit are the sum of its areas.',
    total: 'Total',
    uncounted: 'not counted yet',
    areaNumber: (area) => `Area ${area}`,
    items: 'Items and answers',
    itemsLead:
      'Left of the middle line stand unfavourable answers, right of it favourable ones; answers that are not scored stand apart. Open “How it is worked out” for every step from answers to points.',
    answers: 'Answers',
    excluded: (answers) => `${n(answers)} not scored`,
    excludedHead: 'Not scored',
    nobody: 'No scored answer yet.',
    n: (answers) => `n = ${n(answers)}`,
    nHead: 'n',
    barOf: (of, parts) => `${of}: ${parts}`,
    part: (text, answers, percent) => `${text}: ${n(answers)} (${percent})`,
    noTarget: 'no target',
  },

  trace: {
    open: 'How it is worked out',
    tableOf: (item) => `Answers and shares by group, item ${item}`,
    share: 'Share',
    exact: 'As a fraction',
    interval: '95% CI of the share',
    weight: 'Weight',
    all: 'All groups that count',
    counted: 'counted',
    hiddenGroup: 'hidden: too few people answered, or to cover a group of which too few did',
    hiddenItems: (items) =>
      `Hidden, because too few people answered or to cover what they said: ${items}.`,
    status: 'Status',
    skipped: {
      'nobody-answered': 'not counted: no answers',
      'below-minimum': 'not counted: below the minimum number of answers',
      'weight-zero': 'not counted: weight 0',
    },
    step: {
      group: 'Share of each group',
      item: 'Share of the item',
      points: 'Points of the item',
    },
    itemWords:
      'The weighted mean of the groups that count: sum of (weight × share) over the sum of weights.',
    pointsWords: 'The share of the item times its maximum; rounded last, to two decimals.',
    treatment: {
      reduceMax:
        'No group could be counted: the item takes no part, and the maximum of its area is lower by its points.',
      zero: 'No group could be counted: by the definition the item earns 0 points.',
      grantMax: 'No group could be counted: by the definition the item earns its maximum.',
    },
    rule: (rule) => {
      if (rule.kind === 'linear') {
        return 'The answers are evenly spaced: the lowest is worth 0, the highest 1; the share of a group is the mean of its scored answers.'
      }
      if (rule.kind === 'topTwo') {
        return 'The answers in the two best options over all scored answers.'
      }
      if (rule.kind === 'optionPercent') {
        return `Each answer is worth its own percentage (${Object.entries(rule.percent)
          .map(([code, percent]) => `option ${code}: ${percent}%`)
          .join('; ')}); the share of a group is the mean.`
      }
      return `The share of the two best answers is raised to its band (${rule.bands
        .map(({ from, earns }) => `from ${from}%: ${earns}%`)
        .join('; ')}).`
    },
  },

  result,
  points,
  adjustments,
  course,
  imports,
  external,
  earlier,
  newRound,

  refused: {
    headline: (ballots) => `${count(ballots, 'refused ballot')}, kept word for word`,
    none: 'No ballot was refused',
    noneWhy:
      'Every ballot that the server could not take (unreadable, round closed, same id with other content…) is kept here with its reason, so that no opinion is lost.',
    lead: 'Of all rounds, and those whose round cannot be read; none of these is counted. Open one to read exactly what the device sent.',
    table: 'Refused ballots, newest first',
    date: 'Received on',
    reason: 'Reason',
    ballot: 'Ballot',
    noBallotId: 'no readable id',
    view: 'Read it',
    one: 'Refused ballot',
    raw: 'As it was received',
    back: 'All refused ballots',
    reasons: {
      unreadable: 'The content is not a ballot that can be read.',
      'unknown-round': 'There is no such round.',
      'closed-round': 'The round was not open when the ballot arrived.',
      'unknown-link': 'The link that the ballot names does not exist.',
      'wrong-link': 'The ballot is not of the unit or group of the link that was used.',
      'unknown-device': 'The sending device was never enrolled.',
      'revoked-device': 'The sending device was revoked.',
      'unknown-unit': 'The round does not have this unit.',
      'unknown-questionnaire': 'There is no such questionnaire, or not in this version.',
      faulty: 'Answers are missing, or there are answers outside the questionnaire.',
      conflicting:
        'Another ballot with the same id has other content; both are kept for inspection.',
    },
    otherReason: (why) => `Another reason: ${why}.`,
  },

  trouble: {
    offline: 'The server cannot be reached.',
    malformed: 'The server does not understand this request.',
    'too-large': 'The request is too large.',
    'too-many': 'The request has too many parts.',
    'digest-differs': 'The content was changed on its way.',
    'unsupported-encoding': 'The server cannot read this encoding.',
    'not-found': 'This could not be found.',
    'unknown-link': 'The link does not exist.',
    'closed-round': 'The round is not open.',
    'unknown-enrolment': 'There is no such enrolment code.',
    'used-enrolment': 'The enrolment code was used already.',
    'unknown-device': 'The device is not enrolled.',
    'revoked-device': 'The device was revoked.',
    'sign-in-needed': 'Sign in to see this page.',
    'wrong-credentials': 'The e-mail or the password is wrong.',
    'unknown-setup':
      'The set-up link is not right. Take the latest one that the server printed when it started.',
    'used-setup': 'The set-up link was used: there is an admin already. Please sign in.',
    'expired-setup': 'The set-up link has expired. Start the server again for a new one.',
    forbidden: 'This account may not see this.',
    conflict: 'The content has changed while you worked.',
    'frozen-round': 'The round is approved or published: it takes no changes.',
    'faulty-file': 'The file has faults; nothing of it was taken.',
    'too-many-requests': 'Too many attempts. Wait a minute and try again.',
    unavailable: 'The server is not available at the moment.',
    internal: 'The server met an unexpected error.',
  },
}

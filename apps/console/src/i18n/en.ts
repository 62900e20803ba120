/** The English twin of `vi.ts`; a missing or surplus key is a type error. */
import { adjustments } from './en/adjustments.ts'
import { awards } from './en/awards.ts'
import { door } from './en/door.ts'
import { help } from './en/common/help.ts'
import { goTo } from './en/common/go-to.ts'
import { box } from './en/box.ts'
import { channels } from './en/common/channels.ts'
import { boxKey } from './en/box-key.ts'
import { catalogue } from './en/catalogue.ts'
import { status } from './en/status.ts'
import { previousResults } from './en/previous-results.ts'
import { external } from './en/external.ts'
import { fieldwork } from './en/fieldwork.ts'
import { imports } from './en/imports.ts'
import { log } from './en/log.ts'
import { myUnit } from './en/my-unit.ts'
import { insiders } from './en/insiders.ts'
import { newRound } from './en/new-round.ts'
import { overview } from './en/overview.ts'
import { ownAccount } from './en/own-account.ts'
import { pages } from './en/common/pages.ts'
import { people } from './en/people.ts'
import { points } from './en/points.ts'
import { refused } from './en/refused.ts'
import { review } from './en/review.ts'
import { replies } from './en/replies.ts'
import { result } from './en/result.ts'
import { distribution } from './en/distribution.ts'
import { mailing } from './en/mailing.ts'
import { roundSetup } from './en/round-setup.ts'
import { backupRetention, personalData } from './en/backup-retention.ts'
import { exports } from './en/exports.ts'
import { table } from './en/common/table.ts'
import { today } from './en/common/today.ts'
import { tokens } from './en/tokens.ts'
import { unit, trace } from './en/unit.ts'
import type { Messages } from './vi.ts'
import { count } from './en/common/numbers.ts'

export const en: Messages = {
  ...door,
  goTo,
  help,
  pages,
  today,
  table,
  round: {
    state: {
      draft: 'in preparation',
      open: 'open',
      closed: 'closed',
      approved: 'approved',
      published: 'published',
    },
    practice: { mark: 'Practice round', means: 'trial ballots, never published' },
    synthetic: { mark: 'Synthetic data', means: 'computer-generated ballots, not real opinions' },
    list: {
      name: 'Round',
      state: 'Status',
      year: 'Year assessed',
      fieldwork: 'Fieldwork',
      measured: 'Registry',
      days: (from, to) => `${from} – ${to}`,
      actions: 'Actions',
      like: 'Use as a template',
      practice: 'practice round',
      synthetic: 'synthetic data',
    },
    none: 'There is no round yet.',
    noneWhy:
      'The server opens a practice round automatically the first time it starts. If none is shown, check the server’s output.',
  },

  log,
  myUnit,
  replies,
  awards,
  channels,
  ownAccount,
  people,
  tokens,
  distribution,
  mailing,
  roundSetup,
  live: {
    asOf: (time) => `As of ${time}; refreshed every 15 seconds.`,
    printed: (moment) => `Figures of ${moment}.`,
    lost: (time) =>
      `The server cannot be reached. Showing figures from ${time}; they will refresh automatically.`,
    stale: (time, why) => `${why} Showing figures from ${time}.`,
  },

  box,
  boxKey,
  overview,
  fieldwork,
  start: {
    title: 'No ballots yet',
    lead: 'How to get the first one:',
    steps: [
      'Open the citizen’s link that the server printed when it started (it looks like /l/…) on a phone or in any browser.',
      'Answer the questions and send the ballot. It works offline; the ballot is sent once you are back online.',
      'The ballot appears on this page within 15 seconds, without a reload.',
    ],
  },

  quickExports: {
    open: 'Export figures',
    items: 'By item and respondent group',
    itemsInside: 'One row per unit × item × group: answers, share, interval, points.',
    areas: 'By area',
    areasInside: 'One row per unit × area: points, maximum, interval.',
    csv: 'CSV (for spreadsheets and programs)',
    xlsx: 'XLSX (with a codebook sheet)',
    more: 'Other tables and formats: ballots, SPSS, JSON, filters…',
  },

  recount: {
    do: 'Recount ballots',
    doing: 'Recounting…',
    why: 'Recounts every stored ballot and compares the result with the figures shown.',
    equal: (ballots) =>
      `${count(ballots, 'ballot')} recounted: the figures shown match the ballots.`,
    different: (ballots, differences) =>
      `${count(ballots, 'ballot')} counted again: ${count(differences, 'place')} where the figures differ from the ballots. Do not use the figures before the cause is found.`,
    where: (unit, group) => `Different: unit ${unit}, group ${group}.`,
  },

  unit,
  trace,
  result,
  points,
  adjustments,
  status,
  imports,
  external,
  catalogue,
  previousResults,
  newRound,
  insiders,
  refused,
  review,
  exports,
  backupRetention,
  personalData,
}

import { DECISION_LIMIT, type MoveCheck } from '@phieu/office'
import { writeDay } from '@phieu/survey'
import type { Messages } from '../i18n/vi.ts'
import type { Check } from './checks.ts'

/** The pages on which a check's matter is looked at, below the round's address. */
const ways: Partial<Record<MoveCheck['code'], string>> = {
  'thin-units': 'fieldwork',
  'undecided-ballots': 'review?flag=any&decided=no',
  'missing-points': 'points',
  awards: 'awards',
  'no-reply-period': 'replies',
  'reply-period': 'replies',
  'open-objections': 'replies',
  'upheld-objections': 'replies',
  'no-way': 'sending',
  'units-without-way': 'sending',
  'no-quota': 'setup/quotas',
  'quota-above-size': 'setup/quotas',
  'quota-above-invitations': 'setup/quotas',
  'no-days': 'setup/about',
  'days-over': 'setup/about',
  'begins-later': 'setup/about',
  'texts-alike': 'setup/about',
}

/** What the server has looked at before a move, in sentences, with the way to each matter. */
export function sayMoveChecks(checks: readonly MoveCheck[], t: Messages): readonly Check[] {
  // The key has a check of its own, which leads to the page where it is made.
  return checks.filter(({ code }) => code !== 'no-box-key').map((check) => say(check, t))
}

function say(check: MoveCheck, t: Messages): Check {
  const { code, level, count, examples, explained } = check
  const words = t.status.check
  const path = ways[code]
  const sentence = sentenceOf(check, t)
  const named =
    examples.length > 0 && !withinSentence.has(code)
      ? ` ${t.roundSetup.such(examples.join('; '), count - examples.length)}`
      : ''
  return {
    level,
    done: level === 'done',
    sentence: sentence + named + (explained === undefined ? '' : ` ${words.explained(explained)}`),
    ...(path !== undefined && level !== 'done' && { way: { path, text: words.look } }),
  }
}

/** Checks whose example stands in their sentence: who did it, or until when. */
const withinSentence: ReadonlySet<MoveCheck['code']> = new Set([
  'by-one-person',
  'same-person',
  'same-name',
  'reply-period',
])

function sentenceOf({ code, level, count, examples }: MoveCheck, t: Messages): string {
  const [name = ''] = examples
  const words = t.status.check
  switch (code) {
    case 'thin-units':
      return words.thinUnits(count)
    case 'undecided-ballots':
      return count < DECISION_LIMIT ? words.undecided(count) : t.app.atLeast(words.undecided(count))
    case 'missing-points':
      return words.missingPoints(count)
    case 'by-one-person':
      return words.byOne(name, count)
    case 'same-person':
      return words.samePerson(name)
    case 'same-name':
      return words.sameName(name)
    case 'awards':
      return words.awards(level === 'done', count)
    case 'no-reply-period':
      return words.noReplyPeriod
    case 'reply-period':
      return words.replyPeriod(writeDay(name), level === 'red')
    case 'open-objections':
      return words.openObjections(count)
    case 'upheld-objections':
      return words.upheldObjections(count)
    default:
      return t.roundSetup.finding[code](count)
  }
}

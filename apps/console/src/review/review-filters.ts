import { flagNames } from '@phieu/scoring'
import { Channel } from '@phieu/survey'
import type { TableFilter } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import type { ReviewPage, ReviewRow } from './review-queries.ts'

/** What the list can be narrowed by; the server does it. */
export function reviewFilters(
  { units, groups, interviewers, flags }: ReviewPage,
  { t, language, format }: I18n,
): readonly TableFilter<ReviewRow>[] {
  const words = t.review.queue
  const countOf = (flag: string) => {
    const found = flags.find((each) => each.flag === flag)
    const count = format.count(found?.ballots ?? 0)
    return found?.more ? words.moreThan(count) : count
  }
  const blocks = [...new Set(units.map(({ block }) => block))]
  return [
    {
      id: 'flag',
      label: words.flags,
      options: [
        { value: 'any', label: words.anyFlag },
        ...flagNames.map((flag) => ({
          value: flag,
          label: `${t.review.flag[flag]} (${countOf(flag)})`,
        })),
      ],
    },
    {
      id: 'decided',
      label: words.decided,
      options: [
        { value: 'no', label: words.no },
        { value: 'yes', label: words.yes },
      ],
    },
    {
      id: 'review',
      label: words.state,
      options: (['counted', 'held', 'excluded'] as const).map((value) => ({
        value,
        label: t.review.state[value],
      })),
    },
    {
      id: 'block',
      label: words.block,
      options: blocks.map((value) => ({ value, label: value })),
    },
    {
      id: 'unit',
      label: words.unit,
      options: units.map(({ id, name, block }) => ({ value: id, label: `${name} (${block})` })),
    },
    {
      id: 'group',
      label: words.group,
      options: groups.map((group) => ({ value: group.id, label: group[language] })),
    },
    {
      id: 'channel',
      label: words.channel,
      options: Channel.options.map((value) => ({
        value,
        label: t.channels[value],
      })),
    },
    {
      id: 'interviewer',
      label: words.interviewer,
      options: interviewers.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}

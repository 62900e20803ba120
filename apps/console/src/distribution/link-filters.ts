import { LinkState, shortName } from '@phieu/survey'
import type { Overview } from '../api/answers.ts'
import type { TableFilter } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import { sentChannels } from './channels.ts'
import type { LinkRow } from './distribution-queries.ts'

/** The choices that narrow the list; the server filters. */
export function linkFilters(
  { t, language }: I18n,
  { blocks }: Pick<Overview, 'blocks'>,
): readonly TableFilter<LinkRow>[] {
  const words = t.distribution.links
  const groups = new Map(blocks.flatMap((block) => block.groups.map(({ id, name }) => [id, name])))
  return [
    {
      id: 'block',
      label: words.block,
      options: blocks.map(({ id, name }) => ({
        value: id,
        label: `${id} – ${shortName(name[language])}`,
      })),
    },
    {
      id: 'group',
      label: words.group,
      options: [...groups].map(([value, name]) => ({ value, label: shortName(name[language]) })),
    },
    {
      id: 'channel',
      label: words.channel,
      options: sentChannels.map((value) => ({ value, label: t.channels[value] })),
    },
    {
      id: 'state',
      label: words.state,
      options: LinkState.options.map((value) => ({ value, label: t.distribution.states[value] })),
    },
  ]
}

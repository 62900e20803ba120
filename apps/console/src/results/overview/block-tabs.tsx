import { useSearchParams } from 'react-router'
import type { BlockOverview } from '../../api/answers.ts'
import { Tabs } from '../../layout/tabs.tsx'
import { withFilters } from '../../components/table/with-filters.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** The blocks of the round, each an address of its own. */
export function BlockTabs(props: {
  blocks: readonly BlockOverview[]
  current: BlockOverview | undefined
}) {
  const { t, language } = useI18n()
  const [address] = useSearchParams()
  const tabs = props.blocks.map((block) => {
    const { units, withBallots } = block.standing
    return {
      to: withFilters(address, { block: block.id }),
      head: t.overview.block(block.id),
      name: block.name[language],
      note: t.overview.blockProgress(withBallots, units),
      current: block === props.current,
    }
  })
  return <Tabs label={t.overview.blocks} tabs={tabs} />
}

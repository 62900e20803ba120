import { Link, useSearchParams } from 'react-router'
import type { BlockOverview } from '../api/answers.ts'
import { useSpeech } from '../language/language.tsx'
import { standingOf } from './figures.ts'
import { withFilters } from './filters.ts'
import css from './overview.module.css'

/** The blocks of the round, each an address of its own. */
export function BlockTabs(props: {
  blocks: readonly BlockOverview[]
  current: BlockOverview | undefined
}) {
  const { t, language } = useSpeech()
  const [address] = useSearchParams()
  return (
    <nav className={`${css.tabs} screen-only`} aria-label={t.overview.blocks}>
      {props.blocks.map((block) => {
        const { units, withBallots } = standingOf(block.units)
        return (
          <Link
            key={block.id}
            to={withFilters(address, { block: block.id })}
            aria-current={block === props.current ? 'true' : undefined}
            preventScrollReset
          >
            <strong>{t.overview.block(block.id)}</strong>
            <span className={css.tabName}>{block.name[language]}</span>
            <span className="note">{t.overview.blockProgress(withBallots, units)}</span>
          </Link>
        )
      })}
    </nav>
  )
}

import { Link, useSearchParams } from 'react-router'
import type { BlockOverview, Overview } from '../../api/answers.ts'
import { Meanings } from '../../components/meanings.tsx'
import { withFilters } from '../../components/table/with-filters.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import { CompletionMap } from './completion-map.tsx'
import { FilterForm } from './filter-form.tsx'
import { filterUnits, type Filters } from './filters.ts'
import css from './overview.module.css'
import { UnitTable } from './unit-table.tsx'

/** One block: what is looked for, its units, and what the heads of its columns mean. */
export function BlockSection(props: {
  block: BlockOverview
  overview: Overview
  filters: Filters
}) {
  const { t, language } = useI18n()
  const { block, overview, filters } = props
  const units = filterUnits(block.units, filters)
  return (
    <section aria-labelledby="block">
      <div className={css.blockHead}>
        <h2 id="block">
          {t.overview.block(block.id)}: {block.name[language]}
        </h2>
        <FilterForm filters={filters} />
        <output className="soft">{t.overview.found(units.length, block.units.length)}</output>
      </div>
      {units.length > 0 ? (
        <>
          <CompletionMap block={block} units={units} round={overview.round.id} />
          <Meanings
            figures={[
              { name: t.overview.points, of: 'surveyPoints' },
              { name: t.overview.intervalHead, of: 'interval' },
              { name: t.overview.ballots, of: 'counted' },
              { name: t.overview.few, of: 'few' },
            ]}
          />
          <UnitTable block={block} units={units} filters={filters} round={overview.round.id} />
        </>
      ) : (
        <NothingFound />
      )}
      <div className={`${css.legend} note`}>
        <p>{t.overview.intervalNote}</p>
        <p>{t.overview.fewNote(overview.few)}</p>
        <h3>{t.overview.groups}</h3>
        <ul>
          {block.groups.map(({ id, name: { [language]: name } }) => (
            <li key={id}>
              <strong>{shortName(name)}</strong>
              {shortName(name) !== name && ` – ${name}`}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function NothingFound() {
  const { t } = useI18n()
  const [address] = useSearchParams()
  return (
    <p className={css.nothing}>
      {t.overview.nothingFound}{' '}
      <Link to={withFilters(address, { q: '', show: '' })}>{t.overview.clear}</Link>
    </p>
  )
}

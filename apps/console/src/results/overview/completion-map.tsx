import { memo, useRef, useState, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { BlockOverview, UnitRow } from '../../api/answers.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import css from './completion-map.module.css'
import { neighbourOf } from './neighbour-of.ts'

/**
 * Who is silent, at a glance: a field for each unit, and in it a bar for each group. One stop of the
 * Tab key; the arrows go from field to field. The figures stand in the table below.
 */
export function CompletionMap(props: {
  block: BlockOverview
  units: readonly UnitRow[]
  round: string
}) {
  const { t, language } = useI18n()
  const words = t.overview.map
  const list = useRef<HTMLUListElement>(null)
  const [here, setHere] = useState(0)
  const { block, units, round } = props
  const current = Math.min(here, units.length - 1)

  function go(event: KeyboardEvent) {
    const fields = [...(list.current?.querySelectorAll('a') ?? [])]
    const next = neighbourOf(
      fields.map((field) => field.getBoundingClientRect()),
      current,
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    setHere(next)
    fields[next]?.focus()
  }

  return (
    <section aria-labelledby="map" className={css.map}>
      <h3 id="map">{words.title}</h3>
      <p className="note">
        {block.groups.length > 1 &&
          words.order(block.groups.map(({ name }) => shortName(name[language])))}{' '}
        <span className="screen-only keys">{words.keys}</span>
      </p>
      <ul className={css.legend} aria-hidden="true">
        {(['none', 'some', 'full'] as const).map((state) => (
          <li key={state}>
            <span className={css.bar} data-state={state}>
              <span style={{ width: state === 'some' ? '50%' : '100%' }} />
            </span>
            {words.states[state]}
          </li>
        ))}
      </ul>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go from link to link inside */}
      <ul
        ref={list}
        className={css.units}
        data-many={units.length > 40}
        aria-label={words.title}
        onKeyDown={go}
      >
        {units.map((unit, at) => (
          <UnitField
            key={unit.id}
            unit={unit}
            block={block}
            to={`/rounds/${round}/units/${unit.id}`}
            isStop={at === current}
          />
        ))}
      </ul>
    </section>
  )
}

/** Drawn anew only when something of the unit has changed. */
const UnitField = memo(function UnitField(props: {
  unit: UnitRow
  block: BlockOverview
  to: string
  isStop: boolean
}) {
  const { t, language } = useI18n()
  const { unit, block, to, isStop } = props
  const asked = unit.groups.filter(({ target, ballots }) => target > 0 || ballots > 0)
  const nameOf = (id: string) =>
    shortName(block.groups.find((group) => group.id === id)?.name[language] ?? id)
  const said = asked.map(({ group, ballots, target }) =>
    t.overview.map.group(nameOf(group), ballots, target),
  )
  return (
    <li>
      <Link
        to={to}
        tabIndex={isStop ? 0 : -1}
        className={css.unit ?? ''}
        data-silent={unit.ballots === 0}
        title={said.join('\n')}
      >
        <span className={css.name}>{unit.name}</span>
        <span className="unseen">: {said.join('; ')}</span>
        <span className={css.bars} aria-hidden="true">
          {asked.map(({ group, ballots, target }) => (
            <span key={group} className={css.bar} data-state={stateOf(ballots, target)}>
              <span style={{ width: `${widthOf(ballots, target)}%` }} />
            </span>
          ))}
        </span>
      </Link>
    </li>
  )
}, isSame)

/** A block of which another unit has changed is another one, but not for this unit. */
function isSame(before: FieldProps, after: FieldProps): boolean {
  return (
    before.unit === after.unit &&
    before.block.groups === after.block.groups &&
    before.to === after.to &&
    before.isStop === after.isStop
  )
}

type FieldProps = { unit: UnitRow; block: BlockOverview; to: string; isStop: boolean }

function stateOf(ballots: number, target: number): 'none' | 'some' | 'full' {
  return ballots === 0 ? 'none' : ballots >= target ? 'full' : 'some'
}

/** In per cent; one ballot of many can still be seen. */
function widthOf(ballots: number, target: number): number {
  if (ballots === 0 || ballots >= target) return 100
  return Math.max(8, Math.round((100 * ballots) / target))
}

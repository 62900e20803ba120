import type {
  LineageEvent,
  RegistryDifference as Difference,
  RenameProposal,
  Unit,
} from '@phieu/survey'
import type { ReactNode } from 'react'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './catalogue.module.css'

/** As it is computed here, or as it travels: what is `undefined` doesn't. */
type TravelledDifference = Omit<Difference, 'removed'> & {
  readonly removed: readonly { readonly unit: Unit; readonly event?: LineageEvent | undefined }[]
}

/** What became of the units of one registry in another: numbers first, each list behind its own. */
export function RegistryDifference(props: {
  base: string
  /** Nothing stands yet: what the file leaves untold can still be told in it. */
  importing?: boolean
  difference: TravelledDifference
  proposals: readonly RenameProposal[]
}) {
  const { t, format } = useI18n()
  const words = t.catalogue.difference
  const day = (iso: string | undefined) => (iso === undefined ? '' : format.day(iso))
  const detailsOf = ({ officialCode = '', validFrom, validTo }: Unit) =>
    words.details(officialCode, day(validFrom), day(validTo))
  const { added, removed, renamed, movedBlock, otherDetails } = props.difference
  const isSame = [added, removed, renamed, movedBlock, otherDetails].every(
    ({ length }) => length === 0,
  )
  return (
    <div className={css.changes}>
      <h3>{words.title(props.base)}</h3>
      <p>
        {isSame
          ? words.same
          : words.summary(added.length, removed.length, renamed.length, movedBlock.length)}
      </p>
      {props.proposals.length > 0 && (
        <section>
          <h3>{words.proposals(props.proposals.length)}</h3>
          <p>{props.importing ? words.proposalsLead : words.proposalsRead}</p>
          <ul>
            {props.proposals.map(({ before, after, why }) => (
              <li key={after.id}>{words.proposal(named(before), named(after), why)}</li>
            ))}
          </ul>
        </section>
      )}
      <Units title={words.added(added.length)} units={added} />
      <Units
        title={words.removed(removed.length)}
        units={removed.map(({ unit }) => unit)}
        note={(id) => {
          const event = removed.find(({ unit }) => unit.id === id)?.event
          return event
            ? words.became(t.catalogue.registry.kinds[event.kind], event.to.join(', '))
            : words.silent
        }}
      />
      <Units
        title={words.renamed(renamed.length)}
        units={renamed.map(({ after }) => after)}
        note={(id) => {
          const change = renamed.find(({ after }) => after.id === id)
          return change && words.fromTo(change.before.name, change.after.name)
        }}
      />
      <Units
        title={words.movedBlock(movedBlock.length)}
        units={movedBlock.map(({ after }) => after)}
        note={(id) => {
          const change = movedBlock.find(({ after }) => after.id === id)
          return change && words.fromTo(change.before.block, change.after.block)
        }}
      />
      <Units
        title={words.otherDetails(otherDetails.length)}
        units={otherDetails.map(({ after }) => after)}
        note={(id) => {
          const change = otherDetails.find(({ after }) => after.id === id)
          return change && words.fromTo(detailsOf(change.before), detailsOf(change.after))
        }}
      />
    </div>
  )
}

function named({ id, name }: Unit): string {
  return `${name} (${id})`
}

/** Units behind their number; nothing where there are none. */
function Units(props: { title: string; units: readonly Unit[]; note?: (id: string) => ReactNode }) {
  const { t } = useI18n()
  const { units, title, note } = props
  if (units.length === 0) return undefined
  return (
    <details open={units.length <= 10}>
      <summary>{title}</summary>
      <ScrollRegion label={t.table.scroll(title)} className={css.list ?? ''}>
        <ul>
          {units.map((unit) => (
            <li key={unit.id}>
              {named(unit)} <span className="note">{note?.(unit.id) ?? unit.block}</span>
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </details>
  )
}

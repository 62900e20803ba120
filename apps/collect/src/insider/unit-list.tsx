import { Form, Link } from 'react-router'
import type { BallotId } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { insiderWords } from '../i18n/insider-words.ts'
import { nextUnit, type UnitOnTheWay } from '../device/insider.ts'
import { Alert } from '../ui/alert.tsx'
import { Heading } from '../ui/heading.tsx'
import { SendWaiting } from './send-waiting.tsx'

interface UnitListProps {
  units: readonly UnitOnTheWay[]
  /** The id of the ballot that would begin now. */
  fresh: BallotId
  failed: boolean
  /** The link was taken back: only what was begun goes on. */
  shut: boolean
}

/** All units with their states, and the way on to the next one. No control answers for several. */
export function UnitList({ units, fresh, failed, shut }: UnitListProps) {
  const { language, t } = useI18n(insiderWords)
  const { way } = t
  const done = units.filter(({ state }) => state !== 'open' && state !== 'begun').length
  const title = way.title(done, units.length)
  const usable = units.filter(({ state }) => state === 'begun' || (state === 'open' && !shut))
  const next = nextUnit(usable)

  return (
    <Form method="post" className="insider">
      <input type="hidden" name="draft" value={fresh} />
      <input type="hidden" name="language" value={language} />
      <div className="sheet">
        <Heading title={title}>{title}</Heading>
        <progress className="progress" value={done} max={units.length} aria-label={title} />
        {next && <p>{way.pause}</p>}
        <SendWaiting units={units} />
        {shut && <Alert>{next ? way.shutButBegun : way.shut}</Alert>}
        <ol className="insider-list" aria-label={way.list}>
          {units.map((each) => (
            <UnitRow key={each.unit.id} each={each} usable={usable.includes(each)} />
          ))}
        </ol>
        <Link to="?welcome">{way.about}</Link>
      </div>
      {next && (
        <div className="foot">
          {failed && <Alert>{way.failed}</Alert>}
          <button className="button button-first" name="unit" value={next.unit.id}>
            <span>
              {next.state === 'begun' ? way.goOn : done > 0 ? way.next : way.begin}{' '}
              <span lang="vi">{next.unit.name}</span>
            </span>
          </button>
        </div>
      )}
    </Form>
  )
}

function UnitRow({ each, usable }: { each: UnitOnTheWay; usable: boolean }) {
  const { states } = useI18n(insiderWords).t
  const { unit, state, draft, questions } = each
  const told = state === 'begun' ? states.begun(draft?.answered ?? 0, questions) : states[state]
  const inside = (
    <>
      <span lang="vi">{unit.name}</span>
      <span className="insider-state" data-state={state}>
        {told}
      </span>
    </>
  )
  return (
    <li>
      {usable ? (
        <button className="insider-unit" name="unit" value={unit.id}>
          {inside}
        </button>
      ) : (
        <div className="insider-unit">{inside}</div>
      )}
    </li>
  )
}

/** `/rounds/:round/setup/quotas`: how many ballots are wanted of whom about which unit? */
import { useQuery } from '@tanstack/react-query'
import { useState, type MouseEvent } from 'react'
import {
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { findPopulationFaults, Round } from '@phieu/survey'
import { readField } from '../../../components/read-field.ts'
import type { RoundDetail } from '../../../api/answers.ts'
import { officeContext } from '../../../api/office.ts'
import { overviewQuery, roundQuery, roundsQuery } from '../../../api/queries.ts'
import { Message } from '../../../components/message.tsx'
import { PageHead } from '../../../layout/page-head.tsx'
import { SubmitButton } from '../../../components/submit-button.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { BackToSetup } from '../back-to-setup.tsx'
import { goToUnread } from './count-field.tsx'
import { GeneralQuotas } from './general-quotas.tsx'
import { PopulationTable } from './population-table.tsx'
import { QuotaFile } from './quota-file.tsx'
import { QuotaTable } from './quota-table.tsx'
import { findOverfull, pickQuotas, quotaBlocks, wantedOf, withFile, type Quotas } from './quotas.ts'
import { QuotasOfOther } from './quotas-of-other.tsx'
import { SaveNews } from '../save-news.tsx'
import { SizeTable } from './size-table.tsx'
import { findSetupPlan } from '../setup-plan.ts'
import { savePlan } from '../setup-queries.ts'
import css from '../setup.module.css'
import { useWhyFrozen } from '../use-why-frozen.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const plan = await findSetupPlan(office, round)
  const blocks = quotaBlocks(plan)
  const counts = overviewQuery(office.api, round)
  const { rounds } = await office.queries.ensureQueryData(roundsQuery(office.api))
  return {
    query: roundQuery(office.api, round),
    counts,
    blocks,
    definition: plan.definition,
    others: rounds.filter(({ id }) => id !== round),
    queryOf: (other: string) => roundQuery(office.api, other),
  }
}

const Posted = Round.pick({
  defaultTarget: true,
  targets: true,
  unitTargets: true,
  groupSizes: true,
  unitSizes: true,
  populations: true,
})

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const quotas = Posted.parse(JSON.parse(readField(form, 'plan')))
  const revision = readField(form, 'revision')
  return savePlan(context.get(officeContext), params['round'] ?? '', revision, quotas)
}

export function QuotasScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  return detail ? <Editor detail={detail} /> : <output>{t.app.opening}</output>
}

export { QuotasScreen as Component }

/** What is typed stays here until it is saved; a newer plan of somebody else doesn't overwrite it. */
function Editor({ detail }: { detail: RoundDetail }) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const { blocks, definition, others, queryOf } = useLoaderData<typeof loader>()
  const fetcher = useFetcher<typeof action>()
  const [seen, setSeen] = useState(detail)
  const [quotas, setQuotas] = useState<Quotas>(() => pickQuotas(detail))
  const [handled, setHandled] = useState<unknown>()
  const isBusy = fetcher.state !== 'idle'
  const outcome = isBusy ? undefined : fetcher.data
  if (outcome && outcome !== handled) {
    setHandled(outcome)
    if (outcome.trouble === undefined) setSeen(outcome.answer)
  }

  const { round } = detail
  const frozen = useWhyFrozen(detail, 'quotas')
  const isFrozen = frozen !== undefined
  const units = blocks.reduce((sum, block) => sum + block.units.length, 0)
  const isChanged = JSON.stringify(quotas) !== JSON.stringify(pickQuotas(seen))
  const [misfits, setMisfits] = useState<readonly string[]>([])
  const save = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    if (goToUnread(currentTarget.closest('main'))) return
    const found = findPopulationFaults(quotas.populations ?? [], round.extra, definition)
    setMisfits([...new Set(found.map(({ message }) => message[language]))])
    if (found.length > 0) return
    void fetcher.submit(
      { revision: seen.revision, plan: JSON.stringify(quotas) },
      { method: 'post' },
    )
  }
  return (
    <>
      <PageHead
        title={words.title}
        answer={words.headline(wantedOf(quotas, blocks), units)}
        lead={words.lead}
        back={<BackToSetup round={round.id} />}
      />
      {frozen && <Message tone="care">{frozen}</Message>}
      {round.state !== 'draft' && <OverfullGroups quotas={quotas} />}
      <GeneralQuotas quotas={quotas} blocks={blocks} isFrozen={isFrozen} onChange={setQuotas} />
      <QuotasOfOther
        others={others}
        queryOf={queryOf}
        blocks={blocks}
        isFrozen={isFrozen}
        onRead={(other) => setQuotas((before) => ({ ...before, ...other }))}
      />
      <QuotaFile
        round={round.id}
        kind="targets"
        isFrozen={isFrozen}
        onRead={(numbers) => setQuotas((before) => withFile(before, numbers, 'targets'))}
      />
      {blocks.map((block) => (
        <QuotaTable
          key={block.id}
          block={block}
          quotas={quotas}
          isFrozen={isFrozen}
          onChange={setQuotas}
        />
      ))}
      <QuotaFile
        round={round.id}
        kind="sizes"
        isFrozen={isFrozen}
        onRead={(numbers) => setQuotas((before) => withFile(before, numbers, 'sizes'))}
      />
      {blocks.map((block) => (
        <SizeTable
          key={block.id}
          block={block}
          quotas={quotas}
          isFrozen={isFrozen}
          onChange={setQuotas}
        />
      ))}
      <PopulationTable
        round={round.id}
        quotas={quotas}
        blocks={blocks}
        extra={round.extra}
        faults={misfits}
        isFrozen={isFrozen}
        onChange={setQuotas}
      />
      {!isFrozen && (
        <div className={`${css.bar} screen-only`}>
          <SubmitButton onClick={save} busy={isBusy || !isChanged}>
            {isBusy ? t.roundSetup.saving : t.roundSetup.save}
          </SubmitButton>
          {isChanged ? <span className="soft">{t.roundSetup.changed}</span> : undefined}
          <SaveNews outcome={isChanged && outcome?.trouble === undefined ? undefined : outcome} />
        </div>
      )}
    </>
  )
}

/** Sizes that cannot be right: more people have answered than there are said to be. */
function OverfullGroups({ quotas }: { quotas: Quotas }) {
  const { t } = useI18n()
  const { data: counted } = useQuery(useLoaderData<typeof loader>().counts)
  const found = counted ? findOverfull(quotas, counted) : []
  if (found.length === 0) return null
  return (
    <Message tone="bad">
      {t.roundSetup.quotas.overfull}
      <ul>
        {found.map(({ unit, group, ballots, size }) => (
          <li key={`${unit} ${group}`}>
            {t.roundSetup.quotas.overfullGroup(unit, group, ballots, size)}
          </li>
        ))}
      </ul>
    </Message>
  )
}

/** `/rounds/:round/setup/about`: what is the round called, what is it pinned to, and when is it? */
import { useQuery } from '@tanstack/react-query'
import {
  Link,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../../components/read-field.ts'
import type { RoundDetail } from '../../api/answers.ts'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import css from '../../components/form.module.css'
import { FormSection } from '../../components/form-section.tsx'
import { Message } from '../../components/message.tsx'
import { PageHead } from '../../layout/page-head.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { readPeriod, readRoundForm } from '../read-round-form.ts'
import { findRoundChoices } from '../round-choices.ts'
import { GraceField, Period, RoundFields } from '../round-fields.tsx'
import { BackToSetup } from './back-to-setup.tsx'
import { SaveNews } from './save-news.tsx'
import { savePlan } from './setup-queries.ts'
import { useWhyFrozen } from './use-why-frozen.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const query = roundQuery(office.api, params['round'] ?? '')
  const { round } = await office.queries.ensureQueryData(query)
  const choices = await findRoundChoices(office)
  return {
    query,
    choices: { ...choices, results: choices.results.filter(({ id }) => id !== round.id) },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const office = context.get(officeContext)
  const form = await request.formData()
  const round = params['round'] ?? ''
  const revision = readField(form, 'revision')
  if (readField(form, 'part') === 'days') {
    const days = readPeriod(readField(form, 'fieldworkFrom'), readField(form, 'fieldworkTo'))
    if (days === 'faulty') return { fault: 'periods' as const }
    const graceDays = Number(readField(form, 'graceDays'))
    return savePlan(office, round, revision, {
      graceDays,
      ...(days && { fieldworkPeriod: days }),
    })
  }

  const read = readRoundForm(form)
  if ('fault' in read) return { fault: read.fault }
  // What the form leaves empty is taken away, not left as it was.
  const empty = {
    year: undefined,
    half: undefined,
    assessedPeriod: undefined,
    fieldworkPeriod: undefined,
    earlier: undefined,
    onePerson: undefined,
  }
  return savePlan(office, round, revision, { ...empty, ...read.about })
}

export function AboutScreen() {
  const { t } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  return detail ? <About detail={detail} /> : <output>{t.app.opening}</output>
}

export { AboutScreen as Component }

function About({ detail }: { detail: RoundDetail }) {
  const { t } = useI18n()
  // Here, because the form begins anew with what was saved.
  const fetcher = useFetcher<typeof action>()
  const frozen = useWhyFrozen(detail, 'days')
  const words = t.roundSetup.about
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<BackToSetup round={detail.round.id} />}
        actions={<Link to="/catalogue">{words.toCatalogue}</Link>}
      />
      {frozen ? (
        <Message tone="care">{frozen}</Message>
      ) : (
        <AboutForm key={detail.revision} detail={detail} fetcher={fetcher} />
      )}
    </>
  )
}

/** Everything of a draft; of an open round, its last day and the days of grace. */
function AboutForm({
  detail,
  fetcher,
}: {
  detail: RoundDetail
  fetcher: ReturnType<typeof useFetcher<typeof action>>
}) {
  const { t } = useI18n()
  const { choices } = useLoaderData<typeof loader>()
  const { round, revision, plannable } = detail
  const isDraft = plannable.includes('about')
  const isBusy = fetcher.state !== 'idle'
  return (
    <fetcher.Form method="post" className={css.form}>
      <input type="hidden" name="revision" value={revision} />
      {isDraft ? (
        <RoundFields own={round} model={undefined} choices={choices} />
      ) : (
        <FormSection title={t.roundSetup.about.times} lead={t.roundSetup.headline.open}>
          <input type="hidden" name="part" value="days" />
          <Period
            legend={t.newRound.fieldwork}
            name="fieldwork"
            days={round.fieldworkPeriod}
            isBegun
          />
          <GraceField days={round.graceDays} />
        </FormSection>
      )}
      <SubmitButton busy={isBusy}>{isBusy ? t.roundSetup.saving : t.roundSetup.save}</SubmitButton>
      <SaveNews outcome={isBusy ? undefined : fetcher.data} />
    </fetcher.Form>
  )
}

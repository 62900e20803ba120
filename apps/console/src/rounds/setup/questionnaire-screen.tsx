/** `/rounds/:round/setup/questionnaires/:block/:group`: how does it look on a phone and on paper? */
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PreviewOpening, RoundBrief } from '@phieu/survey'
import { useState } from 'react'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { PageHead } from '../../layout/page-head.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { findSetupPlan } from './setup-plan.ts'
import { extraQuestionsOf } from './setup-queries.ts'
import css from './setup.module.css'
import { extrasOf, wordingNotes } from './wording.ts'

/** No link that was given out has so few different signs. */
const PREVIEW_LINK = '000000'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const { questionnaires, definition, units } = await findSetupPlan(office, round)
  const questionnaire = questionnaires.find(
    (each) => each.block === params['block'] && each.group === params['group'],
  )
  const block = definition.blocks.find(({ id }) => id === questionnaire?.block)
  if (!questionnaire || !block) throw data(undefined, { status: 404 })
  return {
    query: roundQuery(office.api, round),
    questionnaire,
    block,
    units: units.filter((unit) => unit.block === block.id),
  }
}

export function QuestionnaireScreen() {
  const { t, language } = useI18n()
  const words = t.roundSetup.forms
  const { query, questionnaire, block, units } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  const [unit] = units
  if (!detail || !unit) return <output>{t.app.opening}</output>

  const { round } = detail
  const extra = extraQuestionsOf(detail)
  const opening = PreviewOpening.parse({
    link: PREVIEW_LINK,
    round: { ...RoundBrief.parse(round), state: 'open' },
    unit: { id: unit.id, block: unit.block, name: unit.name },
    questionnaire,
    extra,
  })
  const title = words.preview(questionnaire.groupName[language], block[language])
  return (
    <>
      <PageHead
        title={title}
        lead={words.previewLead}
        back={<Link to={`/rounds/${round.id}/setup/questionnaires`}>← {words.title}</Link>}
      />
      <div className={css.phones}>
        {(['vi', 'en'] as const).map((each) => (
          <PhonePreview key={each} title={words.phone[each]} language={each} opening={opening} />
        ))}
      </div>
      <Wording notes={wordingNotes(questionnaire, extrasOf(extra, questionnaire))} />
      <Printing round={round.id} />
    </>
  )
}

export { QuestionnaireScreen as Component }

function Wording({ notes }: { notes: ReturnType<typeof wordingNotes> }) {
  const { t } = useI18n()
  const words = t.roundSetup.forms
  return (
    <section className={css.part}>
      <h2>{words.wording}</h2>
      {notes.length === 0 && <p>{words.wordingNone}</p>}
      <ul className={css.findings}>
        {notes.map(({ kind, text }) => (
          <li key={`${kind} ${text.vi} ${text.en}`}>
            {words.note[kind]}{' '}
            <span className="soft">
              <span lang="vi">“{text.vi}”</span> / <span lang="en">“{text.en}”</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The paper form, blank for every unit of the block or with the name of one. */
function Printing({ round }: { round: string }) {
  const { t } = useI18n()
  const words = t.roundSetup.forms
  const { questionnaire, units } = useLoaderData<typeof loader>()
  const [unit, setUnit] = useState('')
  const { block, group } = questionnaire
  const address = (language: 'vi' | 'en') =>
    `/api/rounds/${round}/paper/${block}/${group}.pdf?language=${language}${unit && `&unit=${unit}`}`
  return (
    <section className={css.part}>
      <h2>{words.print}</h2>
      <p className="soft">{words.printLead}</p>
      <div className={css.printing}>
        <NativeSelect
          label={words.printUnit}
          value={unit}
          onChange={({ currentTarget: { value } }) => setUnit(value)}
          data={[
            { value: '', label: words.anyUnit },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <a href={address('vi')}>{words.pdf.vi}</a>
        <a href={address('en')}>{words.pdf.en}</a>
      </div>
    </section>
  )
}

/** `/rounds/:round/setup/questionnaires`: what is each group asked about the units of each block? */
import { useQuery } from '@tanstack/react-query'
import { shortName, type Questionnaire } from '@phieu/survey'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { roundQuery } from '../../api/queries.ts'
import { DataTable, type Column } from '../../components/table/data-table.tsx'
import { PageHead } from '../../layout/page-head.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { BackToSetup } from './back-to-setup.tsx'
import { findSetupPlan } from './setup-plan.ts'
import { extraQuestionsOf } from './setup-queries.ts'
import { extrasOf, wordingNotes } from './wording.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const office = context.get(officeContext)
  const round = params['round'] ?? ''
  const { questionnaires, definition, units } = await findSetupPlan(office, round)
  const blocks = definition.blocks.filter(({ id }) => units.some(({ block }) => block === id))
  return { query: roundQuery(office.api, round), questionnaires, blocks }
}

interface FormRow {
  readonly questionnaire: Questionnaire
  readonly block: string
  readonly extra: number
  readonly notes: number
}

export function QuestionnairesScreen() {
  const { t, language, format } = useI18n()
  const words = t.roundSetup.forms
  const { query, questionnaires, blocks } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  if (!detail) return <output>{t.app.opening}</output>

  const { round } = detail
  const extra = extraQuestionsOf(detail)
  const rows = blocks.flatMap((block) =>
    questionnaires
      .filter((each) => each.block === block.id)
      .map((questionnaire): FormRow => ({
        questionnaire,
        block: block[language],
        extra: extrasOf(extra, questionnaire).length,
        notes: wordingNotes(questionnaire, extrasOf(extra, questionnaire)).length,
      })),
  )
  const base = `/rounds/${round.id}/setup/questionnaires`
  const columns: Column<FormRow>[] = [
    {
      id: 'group',
      head: words.group,
      cell: ({ questionnaire: { block, group, groupName } }) => (
        <Link to={`${base}/${block}/${group}`} title={groupName[language]}>
          {shortName(groupName[language])}
        </Link>
      ),
      sort: ({ questionnaire }) => questionnaire.groupName[language],
    },
    { id: 'block', head: words.block, cell: ({ block }) => block, sort: ({ block }) => block },
    {
      id: 'items',
      head: words.items,
      align: 'figure',
      cell: ({ questionnaire }) => format.count(questionnaire.items.length),
      sort: ({ questionnaire }) => questionnaire.items.length,
    },
    {
      id: 'extra',
      head: words.extra,
      align: 'figure',
      cell: ({ extra }) => format.count(extra),
      sort: ({ extra }) => extra,
    },
    {
      id: 'notes',
      head: words.notes,
      align: 'figure',
      cell: ({ notes }) => (notes === 0 ? words.noNotes : format.count(notes)),
      sort: ({ notes }) => notes,
    },
    {
      id: 'paper',
      head: words.paper,
      cell: ({ questionnaire: { block, group, groupName }, block: blockName }) => (
        <a
          href={`/api/rounds/${round.id}/paper/${block}/${group}.pdf?language=${language}`}
          aria-label={`PDF: ${groupName[language]}, ${blockName}`}
        >
          PDF
        </a>
      ),
    },
  ]
  return (
    <>
      <PageHead
        title={words.title}
        answer={words.headline(rows.length)}
        lead={words.lead}
        back={<BackToSetup round={round.id} />}
      />
      <DataTable
        caption={words.title}
        columns={columns}
        rows={rows}
        rowId={({ questionnaire }) => questionnaire.id}
        search={({ questionnaire, block }) => `${questionnaire.groupName[language]} ${block}`}
        filters={[
          {
            id: 'block',
            label: words.block,
            options: blocks.map((block) => ({ value: block.id, label: block[language] })),
            keeps: ({ questionnaire }, value) => questionnaire.block === value,
          },
        ]}
        empty={{ title: words.title, lead: words.lead }}
      />
    </>
  )
}

export { QuestionnairesScreen as Component }

import type { TermId } from '@phieu/office/glossary'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { troubleOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'

/** What a word means, with the way to its place in the glossary. */
export function MeaningText({ of }: { of: TermId }) {
  const { t, language } = useI18n()
  const { data, error } = useQuery(glossaryQuery)
  if (error) return t.trouble[troubleOf(error)]
  if (!data) return t.app.opening

  const { word, meaning } = data.terms[of]
  return (
    <>
      <Link to={`/help/glossary#${of}`}>{word[language]}</Link>: {meaning[language]}.
    </>
  )
}

/** The words of the house: fetched when somebody first asks what one means, for most visits do without. */
const glossaryQuery = queryOptions({
  queryKey: ['glossary'],
  queryFn: () => import('@phieu/office/glossary'),
  staleTime: Infinity,
})

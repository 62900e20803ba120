import { useQuery } from '@tanstack/react-query'
import { shortName } from '@phieu/survey'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** What a definition calls its groups and areas; their ids, until it has come. */
export function useDefinitionNames(definition: ReturnType<typeof definitionQuery>) {
  const { language } = useI18n()
  const { data } = useQuery(definition)
  const { respondentGroups = [], areas = [] } = data?.definition ?? {}
  return {
    groupName: (id: string) =>
      shortName(respondentGroups.find((group) => group.id === id)?.[language] ?? id),
    areaName: (id: number) => areas.find((area) => area.id === id)?.[language] ?? `${id}`,
  }
}

import { Definition } from '@phieu/survey'
import { readData } from './data-files.ts'

/**
 * Hanoi's definition of 2024, version 1: five blocks. Block totals, the number of areas and their
 * names are published; items, their points and who is asked are a proposal.
 */
export function loadDefinition(): Definition {
  return Definition.parse(JSON.parse(readData('definition.json')))
}

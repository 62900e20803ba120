/**
 * The version of METHOD.md and of the arithmetic behind it. A change of any golden number needs a
 * new one; published figures name the version they were computed with.
 */
export const METHOD_VERSION = 2

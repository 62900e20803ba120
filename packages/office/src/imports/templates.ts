import { z } from 'zod'

export const TemplateName = z.enum(['template.csv', 'template.xlsx'])

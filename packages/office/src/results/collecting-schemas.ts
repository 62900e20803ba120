import { CalibrationDocument, FieldworkRecord } from '@phieu/publication'
import { z } from 'zod'

/** `GET /api/rounds/:round/collecting` */
export const Collecting = z
  .object({ fieldwork: FieldworkRecord, calibration: CalibrationDocument })
  .meta({ id: 'Collecting' })

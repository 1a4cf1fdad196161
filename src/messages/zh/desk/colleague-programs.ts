import { translationOf } from '../../translation.ts'
import type { colleagueProgramsTexts as original } from '../../desk/colleague-programs.ts'

export const colleagueProgramsTexts = translationOf<typeof original>()({
  'colleagues.programs.all': '所有项目',
  'colleagues.programs.some': '{count, plural, other {# 个项目}}',
  'colleagues.programs.title': '{name} 负责的项目',
  'colleagues.programs.lead': '此同事只能查看和答复所选项目的咨询。如需全部项目，请不要选择任何项目。',
  'colleagues.programs.save': '保存',
})

import { academicYear } from './types/academic-year.ts'
import { aid } from './types/aid.ts'
import { alert } from './types/alert.ts'
import { answeringHours } from './types/answering-hours.ts'
import { degreeType } from './types/degree-type.ts'
import { document } from './types/document.ts'
import { event } from './types/event.ts'
import { form } from './types/form.ts'
import { handbookChapter, handbookEdition } from './types/handbook.ts'
import { menu } from './types/menu.ts'
import { newsletter } from './types/newsletter.ts'
import { page } from './types/page.ts'
import { post } from './types/post.ts'
import { program } from './types/program.ts'
import { searchTerm } from './types/search-term.ts'
import { settings } from './types/settings.ts'

/** Every content type, by its name in the database. */
export const contentTypes = {
  settings,
  'degree-type': degreeType,
  program,
  document,
  page,
  post,
  event,
  'academic-year': academicYear,
  'handbook-edition': handbookEdition,
  'handbook-chapter': handbookChapter,
  aid,
  alert,
  menu,
  form,
  newsletter,
  'search-term': searchTerm,
  'answering-hours': answeringHours,
} as const

export type ContentTypes = typeof contentTypes
export type ContentTypeName = keyof ContentTypes

export const isTypeName = (name: unknown): name is ContentTypeName =>
  typeof name === 'string' && Object.hasOwn(contentTypes, name)

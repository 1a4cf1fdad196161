export { findQuestions, type FoundQuestion } from './find-questions.ts'
export { isAnswered } from './is-answered.ts'
export { languageOf } from './language.ts'

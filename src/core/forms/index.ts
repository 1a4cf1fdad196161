export {
  extraKinds,
  hiddenFields,
  inquiryFields,
  inquiryQuestions,
  type Answer,
  type AnswerOf,
  type ExtraQuestion,
  type InquiryField,
  type Question,
} from './schema.ts'
export { checkAnswer, cleanLine, hashableAnswer, isAnswered, readAnswer, type Mistake } from './kinds.ts'

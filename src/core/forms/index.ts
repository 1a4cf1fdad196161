export { askedQuestions, comparable } from './conditions.ts'
export {
  extraKinds,
  formBlocks,
  hiddenFields,
  inquiryFields,
  inquiryQuestions,
  isTyped,
  namesInOrder,
  type Answer,
  type AnswerOf,
  type Condition,
  type ExtraQuestion,
  type FormBlock,
  type InquiryField,
  type Question,
  type QuestionKind,
} from './schema.ts'
export { checkAnswer, cleanLine, hashableAnswer, isAnswered, readAnswer, type Mistake } from './kinds.ts'

export { createChallengeClaims, type ClaimChallenge } from './challenge-claims.ts'
export { emptyDraft, type InquiryDraft, type InquiryErrors, type Told } from './schema.ts'
export { mostFormBytes } from './read-form.ts'
export { givesAnswers } from './gives-answers.ts'
export type { Mistakes, Offer } from './check-draft.ts'
export { openReceiver, type Receiver } from './receiver.ts'
export { createNetworkKeys, type NetworkKeys } from './network-keys.ts'
export { createIntake, type Entered, type Intake, type Outcome, type Posted } from './intake.ts'
export { loadOffer } from './load-offer.ts'
export { keepOffer, type OfferKeeper } from './offer-keeper.ts'
export { createProofOfWork, type ProofOfWork } from './proof-of-work.ts'
export {
  captchaFields,
  captchaModes,
  captchaProviders,
  createSiteverify,
  type Captcha,
  type CaptchaMode,
  type CaptchaProvider,
} from './captcha.ts'
export type { JournalState } from './journal.ts'
export type { TurnedAway } from './turned-away.ts'
export { readJournal } from './journal-files.ts'
export { findReceiptFiles, readReceiptFiles, type Shown } from './receipt-log.ts'

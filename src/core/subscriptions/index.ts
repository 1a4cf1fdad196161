export { askToSubscribe } from './ask-to-subscribe.ts'
export { confirmByCode, confirmByLink, findRequest } from './confirm.ts'
export { mayReceive, NoConsent } from './consents.ts'
export { createSubscriptionLinks, subscriberPath, type SubscriptionLinks } from './links.ts'
export { subscriptionsModule } from './module.ts'
export { changePreferences, endSubscription, findSubscription } from './preferences.ts'
export type { Choice, NotConfirmed, SubscriptionView } from './schema.ts'
export {
  eraseSubscribers,
  eraseSubscriptions,
  findRequestsBy,
  findSubscriptionAt,
} from './erase-subscribers.ts'

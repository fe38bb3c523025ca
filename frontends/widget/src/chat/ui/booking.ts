/** What a visitor needs who books, fetched as soon as a conversation turns that way. */

export { default as styles } from './booking.css?inline';
export { BookingCard } from './card';
export { ContactForm } from './contact';

/**
 * Who runs the service, and where its production is: named in addresses that have to be absolute (canonical,
 * alternate languages, pictures) on every stage, so that search engines know one place only.
 */
export const operator = {
  name: 'Chat Booking',
  email: 'hello@chat-booking.example',
  origin: 'https://chat-booking.example',
};

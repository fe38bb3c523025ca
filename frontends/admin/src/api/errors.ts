/** What the API answers when a request cannot be met. */

export type ErrorInfo = Readonly<Record<string, unknown>>;

export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** The API's errorType: `SlotTaken`, `InvalidInput`, …; `Unreachable` when nothing answered. */
    readonly type: string,
    /** A sentence for the person, in the interface's language. */
    message: string,
    readonly info: ErrorInfo = {},
    /** Whether the same request may succeed later. */
    readonly retryable = false,
  ) {
    super(message);
  }

  /** Dotted GraphQL name of the field that InvalidInput is about. */
  get field(): string | undefined {
    return typeof this.info.field === 'string' ? this.info.field : undefined;
  }

  /** The sentence without the field's name in front: it is shown beside the field. */
  get fieldMessage(): string {
    const bare = this.field ? this.message.replace(`${this.field}: `, '') : this.message;
    return bare.charAt(0).toUpperCase() + bare.slice(1);
  }
}

export const isApiError = (error: unknown, ...types: string[]): error is ApiError =>
  error instanceof ApiError && (types.length === 0 || types.includes(error.type));

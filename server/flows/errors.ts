export { DomainError, notFound, type DomainCode } from '#server/system/errors.ts';

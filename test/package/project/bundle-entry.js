export * from 'error-codebook'

// CDK's own validator costs seconds for each test file; one test turns it on.
process.env['CDK_VALIDATION'] = 'false';

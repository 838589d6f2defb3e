-- forward
-- Java: com.example.EncryptCredentials;

-- backward
-- Java: com.example.EncryptCredentials, backward;

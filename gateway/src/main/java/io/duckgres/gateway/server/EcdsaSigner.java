package io.duckgres.gateway.server;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/**
 * Signs with the JDK's ECDSA. Bouncy Castle's own signers load its provider with all its algorithms
 * first, a good part of a first start.
 */
final class EcdsaSigner implements ContentSigner {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Signature signature;

  EcdsaSigner(PrivateKey key) throws GeneralSecurityException {
    signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key);
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    try {
      signature.update(content.toByteArray());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

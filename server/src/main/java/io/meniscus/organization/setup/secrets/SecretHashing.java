package io.meniscus.organization.setup.secrets;

import io.meniscus.access.LoginKind;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.SetupChangeStore;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the slow hashes of secrets that an import left sealed. Hashes of one call are made side by side. */
public record SecretHashing(SetupChangeStore store, PendingSeal seal, SecretVerifiers verifiers) {

    public int hash(OrgId org, int limit) {
        var rows = store.pending(org, seal.keyId(), limit);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hashing = rows.stream()
                    .map(row -> threads.submit(() -> new PendingSecretStore.Hashed(row, hash(org, row))))
                    .toList();
            var hashed = hashing.stream().map(SecretHashing::join).toList();
            return store.hashed(org, seal.keyId(), hashed);
        }
    }

    private List<SecretVerifier> hash(OrgId org, PendingSecretStore.Row row) {
        var secret = seal.open(org, row.kind(), row.principal(), row.sealed())
                .orElseThrow(() -> new IllegalStateException("a pending secret does not open"));
        return row.kind() == LoginKind.API_CLIENT ? verifiers.ofClient(secret) : verifiers.ofTill(secret);
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

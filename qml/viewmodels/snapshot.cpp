#include "qml/viewmodels/snapshot.hpp"

namespace tender {

SnapshotPtr snapshot_of(Procedure procedure)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->procedure = std::move(procedure);
    if (!snapshot->procedure.is_published()) return snapshot;
    if (auto sheet = Scoresheet::from(snapshot->procedure.tender)) {
        snapshot->evaluation = evaluate(*sheet);
        snapshot->sheet = std::move(*sheet);
    }
    return snapshot;
}

}

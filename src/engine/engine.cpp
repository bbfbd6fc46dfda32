// SPDX-License-Identifier: Apache-2.0
#include "kanteling/engine.hpp"

#include <utility>

#include "engine/state.hpp"

namespace kanteling {

Engine Engine::create(supply::Municipality municipality, rules::Package policy) {
  return Engine(new State(std::move(municipality), std::move(policy)));
}

Engine::Engine(Engine&& other) noexcept : state_(std::exchange(other.state_, nullptr)) {}

Engine& Engine::operator=(Engine&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

Engine::~Engine() {
  delete state_;
}

supply::Municipality const& Engine::municipality() const {
  return state_->municipality;
}
rules::Package const& Engine::policy() const {
  return state_->policy;
}
supply::Availability const& Engine::start() const {
  return state_->start;
}

}  // namespace kanteling
